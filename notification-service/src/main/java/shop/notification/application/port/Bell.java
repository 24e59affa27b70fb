package shop.notification.application.port;

import java.time.Duration;
import java.util.Map;
import shop.notification.domain.UserId;

/** Wakes those who wait for notifications, on any instance; a ring may be lost. */
public interface Bell {

    /**
     * @param told the latest number each user was told
     */
    void ring(Map<UserId, Long> told);

    /**
     * Waits until {@code user} is told something after {@code number}, up to {@code patience}.
     *
     * @return whether it rang
     */
    boolean await(UserId user, long number, Duration patience);
}
