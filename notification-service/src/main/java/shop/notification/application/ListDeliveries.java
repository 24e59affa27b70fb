package shop.notification.application;

import java.util.List;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Delivery;
import shop.notification.domain.DeliveryFilter;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.Webhooks;

/** Lists what was and is to be delivered to a webhook, the latest first. */
public final class ListDeliveries {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    public ListDeliveries(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    public List<Delivery> handle(DeliveryFilter filter) {
        var _ = webhooks.find(filter.webhook()).orElseThrow(NotificationProblem.NoSuchWebhook::new);
        return deliveries.list(filter);
    }
}
