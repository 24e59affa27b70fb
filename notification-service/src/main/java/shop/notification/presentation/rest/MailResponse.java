package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.MailDelivery;

/**
 * @param attempts how often it was tried
 * @param resends how often it was sent again by hand
 * @param error why the latest attempt failed
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record MailResponse(
        long notificationId,
        long userId,
        String kind,
        String subject,
        String status,
        int attempts,
        int resends,
        @Nullable String error,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        Instant createdAt) {

    static MailResponse of(MailDelivery mail) {
        var notice = mail.notification().notice();
        return new MailResponse(
                mail.notification().id().value(),
                notice.user().value(),
                notice.kind().word(),
                notice.text().title(),
                mail.status().word(),
                mail.attempts(),
                mail.resends(),
                mail.error(),
                mail.dueAt(),
                mail.sentAt(),
                notice.at());
    }
}
