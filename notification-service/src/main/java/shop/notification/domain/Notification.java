package shop.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is kept.
 *
 * @param readAt when its reader has read it
 */
public record Notification(NotificationId id, Notice notice, @Nullable Instant readAt) {

    public boolean isRead() {
        return readAt != null;
    }
}
