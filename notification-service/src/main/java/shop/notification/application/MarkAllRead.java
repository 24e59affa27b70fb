package shop.notification.application;

import java.time.Clock;
import shop.notification.domain.Notifications;
import shop.notification.domain.UserId;

/** Marks all that a user has not read as read. */
public final class MarkAllRead {

    private final Notifications notifications;
    private final Clock clock;

    public MarkAllRead(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    public int handle(UserId user) {
        return notifications.markAllRead(user, clock.instant());
    }
}
