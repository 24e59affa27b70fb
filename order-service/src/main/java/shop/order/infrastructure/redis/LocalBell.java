package shop.order.infrastructure.redis;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import shop.order.domain.OrderId;

/**
 * The bell of one instance. It remembers the latest rings, as an order may change before the one
 * who is going to wait for it has begun to.
 */
final class LocalBell {

    private static final int REMEMBERED = 10_000;

    private final Map<OrderId, Long> heard = new LinkedHashMap<>();
    private final Map<OrderId, Set<CountDownLatch>> waiting = new HashMap<>();

    synchronized void ring(OrderId order, long version) {
        heard.merge(order, version, Math::max);
        if (heard.size() > REMEMBERED) {
            heard.remove(heard.keySet().iterator().next());
        }
        waiting.getOrDefault(order, Set.of()).forEach(CountDownLatch::countDown);
    }

    void await(OrderId order, long version, Duration patience) {
        var latch = new CountDownLatch(1);
        if (!begin(order, version, latch)) {
            return;
        }
        try {
            var _ = latch.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            end(order, latch);
        }
    }

    private synchronized boolean begin(OrderId order, long version, CountDownLatch latch) {
        if (heard.getOrDefault(order, 0L) > version) {
            return false;
        }
        return waiting.computeIfAbsent(order, _ -> new HashSet<>()).add(latch);
    }

    private synchronized void end(OrderId order, CountDownLatch latch) {
        var latches = waiting.getOrDefault(order, new HashSet<>());
        latches.remove(latch);
        if (latches.isEmpty()) {
            waiting.remove(order);
        }
    }
}
