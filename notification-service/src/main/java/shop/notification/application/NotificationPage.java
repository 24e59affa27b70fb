package shop.notification.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Notification;
import shop.notification.domain.NotificationId;

/**
 * A part of a user's notifications.
 *
 * @param unread how many there are unread in all
 * @param next where the next part begins; null at the end
 */
public record NotificationPage(
        List<Notification> notifications, long unread, @Nullable NotificationId next) {

    static NotificationPage of(List<Notification> notifications, long unread, int limit) {
        return new NotificationPage(
                notifications,
                unread,
                notifications.size() < limit ? null : notifications.getLast().id());
    }
}
