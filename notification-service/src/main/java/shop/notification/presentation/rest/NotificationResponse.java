package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Channel;
import shop.notification.domain.Notification;

/**
 * @param channels by which ways it is told
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record NotificationResponse(
        long id,
        long userId,
        String kind,
        String category,
        String title,
        String message,
        String language,
        List<String> channels,
        boolean read,
        @Nullable Instant readAt,
        Instant createdAt) {

    static NotificationResponse of(Notification notification) {
        var notice = notification.notice();
        return new NotificationResponse(
                notification.id().value(),
                notice.user().value(),
                notice.kind().word(),
                notice.category().word(),
                notice.text().title(),
                notice.text().message(),
                notice.language().word(),
                notice.channels().stream().sorted().map(Channel::word).toList(),
                notification.isRead(),
                notification.readAt(),
                notice.at());
    }
}
