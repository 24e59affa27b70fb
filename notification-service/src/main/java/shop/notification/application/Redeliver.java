package shop.notification.application;

import java.time.Clock;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Delivery;
import shop.notification.domain.DeliveryId;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.WebhookId;

/** Has something delivered once more, under the same id. */
public final class Redeliver {

    private final Deliveries deliveries;
    private final Clock clock;

    public Redeliver(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public Delivery handle(WebhookId webhook, DeliveryId delivery) {
        return deliveries
                .redeliver(webhook, delivery, clock.instant())
                .orElseThrow(NotificationProblem.NoSuchDelivery::new);
    }
}
