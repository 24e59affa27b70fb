package shop.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way of one notification to its reader by mail.
 *
 * @param attempts how often it was tried, since it was last sent again by hand
 * @param resends how often it was sent again by hand
 * @param dueAt when it is tried next, while it is pending
 */
public record MailDelivery(
        Notification notification,
        MailStatus status,
        int attempts,
        int resends,
        @Nullable Instant dueAt,
        @Nullable String error,
        @Nullable Instant sentAt) {

    /** Names this mail in the headers; another one each time it is sent again by hand. */
    public String messageId(String domain) {
        return "<notification-%s-%d@%s>".formatted(notification.id(), resends, domain);
    }
}
