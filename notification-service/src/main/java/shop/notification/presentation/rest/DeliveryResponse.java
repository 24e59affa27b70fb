package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Delivery;

/**
 * @param eventId sent as {@code Webhook-Id}, the same each time
 * @param status pending, held while the webhook is off, delivered, or dead
 * @param httpStatus the latest answer's
 * @param durationMs how long the latest attempt took
 * @param answer how the latest answer begins
 * @param error why the latest attempt failed
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record DeliveryResponse(
        long id,
        long webhookId,
        String eventId,
        String event,
        String status,
        int attempts,
        @Nullable Integer httpStatus,
        @Nullable Long durationMs,
        @Nullable String answer,
        @Nullable String error,
        @Nullable Instant attemptedAt,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static DeliveryResponse of(Delivery delivery) {
        var last = delivery.last();
        return new DeliveryResponse(
                delivery.id().value(),
                delivery.webhook().value(),
                delivery.news().id().toString(),
                delivery.news().event(),
                delivery.status().word(),
                delivery.attempts(),
                last == null ? null : last.status(),
                last == null ? null : last.millis(),
                last == null ? null : last.answer(),
                last == null ? null : last.error(),
                last == null ? null : last.at(),
                delivery.dueAt(),
                delivery.createdAt(),
                delivery.finishedAt());
    }
}
