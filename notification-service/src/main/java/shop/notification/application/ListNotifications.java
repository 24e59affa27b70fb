package shop.notification.application;

import shop.notification.domain.NotificationFilter;
import shop.notification.domain.Notifications;

/** Lists a user's notifications, newest first. */
public final class ListNotifications {

    private final Notifications notifications;

    public ListNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    public NotificationPage handle(NotificationFilter filter) {
        return NotificationPage.of(
                notifications.list(filter),
                notifications.unread(filter.user()),
                filter.page().limit());
    }
}
