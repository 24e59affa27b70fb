package shop.user.presentation.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.user.application.ForgetExpiredSessions;
import shop.user.domain.LiveKeys;

/** Renews the signing keys and forgets old sessions, now and then, in every replica. */
public final class UserSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UserSchedule.class);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("user-schedule").factory());

    public UserSchedule(
            LiveKeys keys, Duration renewEvery, ForgetExpiredSessions forgetExpiredSessions) {
        every(renewEvery, keys::renew);
        every(FORGET_EVERY, forgetExpiredSessions::handle);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }

    private void every(Duration pause, Runnable work) {
        var millis = pause.toMillis();
        var _ =
                clockwork.scheduleWithFixedDelay(
                        () -> untroubled(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** What fails now is tried again next time. */
    private static void untroubled(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warn("scheduled work failed and is tried again: {}", fault.toString());
        }
    }
}
