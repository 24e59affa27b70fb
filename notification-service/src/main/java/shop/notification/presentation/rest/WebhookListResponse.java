package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.notification.domain.Webhook;
import shop.platform.kernel.Page;

@Json(naming = Json.Naming.LowerUnderscore)
public record WebhookListResponse(List<WebhookResponse> webhooks, int count, int skip, int limit) {

    static WebhookListResponse of(List<Webhook> webhooks, Page page) {
        return new WebhookListResponse(
                webhooks.stream().map(WebhookResponse::of).toList(),
                webhooks.size(),
                page.skip(),
                page.limit());
    }
}
