package shop.notification.presentation.schedule;

import java.time.Duration;
import shop.notification.application.ForgetOld;
import shop.platform.observability.Observability;

/** Forgets what is old, every ten minutes. */
public final class ForgettingSchedule implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Repeating forgetting;

    private ForgettingSchedule(Repeating forgetting) {
        this.forgetting = forgetting;
    }

    public static ForgettingSchedule start(ForgetOld forgetOld, Observability observability) {
        return new ForgettingSchedule(
                new Repeating("forgetting", forgetOld::handle, PERIOD, PATIENCE, observability));
    }

    @Override
    public void close() {
        forgetting.close();
    }
}
