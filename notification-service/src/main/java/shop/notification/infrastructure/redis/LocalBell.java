package shop.notification.infrastructure.redis;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.UserId;

/**
 * The bell of one instance. It remembers the latest rings, as something may be told before the one
 * who is going to wait for it has begun to.
 */
final class LocalBell {

    private static final int REMEMBERED = 10_000;

    private static final class Waiters {
        private final CountDownLatch rung = new CountDownLatch(1);
        private int count;
    }

    private final Map<UserId, Long> heard = new LinkedHashMap<>();
    private final Map<UserId, Waiters> waiting = new HashMap<>();

    synchronized void ring(UserId user, long number) {
        heard.merge(user, number, Math::max);
        if (heard.size() > REMEMBERED) {
            heard.remove(heard.keySet().iterator().next());
        }
        var waiters = waiting.remove(user);
        if (waiters != null) {
            waiters.rung.countDown();
        }
    }

    boolean await(UserId user, long number, Duration patience) {
        var waiters = begin(user, number);
        if (waiters == null) {
            return true;
        }
        try {
            return waiters.rung.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            end(user, waiters);
        }
    }

    private synchronized @Nullable Waiters begin(UserId user, long number) {
        if (heard.getOrDefault(user, 0L) > number) {
            return null;
        }
        var waiters = waiting.computeIfAbsent(user, _ -> new Waiters());
        waiters.count++;
        return waiters;
    }

    private synchronized void end(UserId user, Waiters waiters) {
        waiters.count--;
        if (waiters.count == 0) {
            waiting.remove(user, waiters);
        }
    }
}
