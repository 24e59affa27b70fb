package shop.notification.application;

import shop.notification.domain.Notifications;
import shop.notification.domain.UserId;

/** Counts what a user has not read. */
public final class CountUnread {

    private final Notifications notifications;

    public CountUnread(Notifications notifications) {
        this.notifications = notifications;
    }

    public long handle(UserId user) {
        return notifications.unread(user);
    }
}
