package shop.notification.application;

import shop.notification.domain.NotificationProblem;
import shop.notification.domain.Webhook;
import shop.notification.domain.WebhookId;
import shop.notification.domain.Webhooks;

/** Shows a webhook. */
public final class ShowWebhook {

    private final Webhooks webhooks;

    public ShowWebhook(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    public Webhook handle(WebhookId id) {
        return webhooks.find(id).orElseThrow(NotificationProblem.NoSuchWebhook::new);
    }
}
