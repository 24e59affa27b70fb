package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.notification.application.ChangeWebhook;
import shop.notification.domain.EventPatterns;
import shop.notification.domain.Webhook;
import shop.notification.domain.WebhookId;
import shop.notification.domain.WebhookUrl;

/**
 * @param url where to; https, and a public address
 * @param events names, beginnings such as {@code order_*}, or {@code *} for all
 * @param enabled whether it is to be on; as it is if absent
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record ChangeWebhookRequest(
        @NotBlank @Size(max = WebhookUrl.MAX_LENGTH) String url,
        @NotNull @Size(min = 1, max = EventPatterns.MAX_PATTERNS) List<String> events,
        @Nullable @Size(max = Webhook.MAX_DESCRIPTION) String description,
        @Nullable Boolean enabled) {

    ChangeWebhook.Command toCommand(WebhookId id, @Nullable Long expected) {
        return new ChangeWebhook.Command(
                id, url, events, description == null ? "" : description, enabled, expected);
    }
}
