package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.notification.application.WebhookWithSecret;
import shop.notification.domain.Webhook;

/**
 * @param failures how many attempts in a row have failed
 * @param disabledReason why it has switched itself off
 * @param secret told when it is made or changed, and never again
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record WebhookResponse(
        long id,
        String url,
        List<String> events,
        String description,
        boolean enabled,
        int failures,
        @Nullable String disabledReason,
        long createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String secret) {

    static WebhookResponse of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookResponse of(WebhookWithSecret told) {
        return of(told.webhook(), told.clear());
    }

    private static WebhookResponse of(Webhook webhook, @Nullable String secret) {
        return new WebhookResponse(
                webhook.id().value(),
                webhook.url().toString(),
                webhook.events().patterns(),
                webhook.description(),
                webhook.enabled(),
                webhook.failures(),
                webhook.offBecause(),
                webhook.creator().value(),
                webhook.createdAt(),
                webhook.updatedAt(),
                secret);
    }
}
