package shop.notification.application;

import java.util.List;
import shop.notification.domain.Webhook;
import shop.notification.domain.Webhooks;
import shop.platform.kernel.Page;

/** Lists the webhooks, oldest first. */
public final class ListWebhooks {

    private final Webhooks webhooks;

    public ListWebhooks(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    public List<Webhook> handle(Page page) {
        return webhooks.list(page);
    }
}
