package shop.notification.application;

import shop.notification.domain.NotificationProblem;
import shop.notification.domain.WebhookId;
import shop.notification.domain.Webhooks;

/** Removes a webhook and the log of its deliveries. */
public final class RemoveWebhook {

    private final Webhooks webhooks;

    public RemoveWebhook(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    public void handle(WebhookId id) {
        if (!webhooks.remove(id)) {
            throw new NotificationProblem.NoSuchWebhook();
        }
    }
}
