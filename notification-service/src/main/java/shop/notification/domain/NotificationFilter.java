package shop.notification.domain;

import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/**
 * Which of a user's notifications are wanted.
 *
 * @param before only older ones than this
 */
public record NotificationFilter(
        UserId user,
        boolean unreadOnly,
        @Nullable Category category,
        @Nullable NotificationId before,
        Page page) {}
