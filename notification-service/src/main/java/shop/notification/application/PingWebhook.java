package shop.notification.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Delivery;
import shop.notification.domain.EventPatterns;
import shop.notification.domain.News;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.WebhookId;
import shop.notification.domain.Webhooks;
import shop.platform.kernel.Transactions;

/** Sends a webhook something to try it, even if it is switched off; it is tried once. */
public final class PingWebhook {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Transactions transactions;
    private final Clock clock;

    public PingWebhook(
            Webhooks webhooks, Deliveries deliveries, Transactions transactions, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Delivery handle(WebhookId id) {
        var now = clock.instant();
        var payload =
                "{\"event\":\"ping\",\"webhook_id\":%s,\"created_at\":\"%s\"}".formatted(id, now);
        var news = new News(UUID.randomUUID(), EventPatterns.PING, payload, now);
        return transactions.call(() -> {
            var _ = webhooks.lock(id).orElseThrow(NotificationProblem.NoSuchWebhook::new);
            deliveries.add(List.of(new Deliveries.Draft(id, news, now)));
            return deliveries.of(id, news).orElseThrow();
        });
    }
}
