package shop.notification.application;

import java.time.Clock;
import shop.notification.domain.Notification;
import shop.notification.domain.NotificationId;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.Notifications;
import shop.notification.domain.UserId;

/** Marks one of a user's notifications as read; the first time counts. */
public final class MarkRead {

    private final Notifications notifications;
    private final Clock clock;

    public MarkRead(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    public Notification handle(NotificationId id, UserId user) {
        return notifications
                .markRead(id, user, clock.instant())
                .orElseThrow(NotificationProblem.NoSuchNotification::new);
    }
}
