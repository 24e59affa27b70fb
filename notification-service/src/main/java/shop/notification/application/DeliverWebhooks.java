package shop.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shop.notification.application.port.WebhookSender;
import shop.notification.domain.Attempt;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Delivery;
import shop.notification.domain.DeliveryResult;
import shop.notification.domain.Kind;
import shop.notification.domain.Occasion;
import shop.notification.domain.Retries;
import shop.notification.domain.Webhook;
import shop.notification.domain.Webhooks;
import shop.platform.kernel.Transactions;

/**
 * Delivers to webhooks what is due, each piece of news at least once. A webhook at which too many
 * attempts in a row fail is switched off, and whoever made it is told.
 */
public final class DeliverWebhooks {

    private static final int BATCH = 4;

    /** Longer than a batch of attempts can take. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookSender sender;
    private final TellPeople tellPeople;
    private final Transactions transactions;
    private final Retries retries;
    private final int mostFailures;
    private final RandomGenerator random;
    private final Clock clock;

    /**
     * @param mostFailures how many failures in a row switch a webhook off
     */
    public DeliverWebhooks(
            Webhooks webhooks,
            Deliveries deliveries,
            WebhookSender sender,
            TellPeople tellPeople,
            Transactions transactions,
            Retries retries,
            int mostFailures,
            RandomGenerator random,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.tellPeople = tellPeople;
        this.transactions = transactions;
        this.retries = retries;
        this.mostFailures = mostFailures;
        this.random = random;
        this.clock = clock;
    }

    /** Says how many it has taken. What a removed webhook was told meanwhile is removed, too. */
    public int handle() {
        var now = clock.instant();
        var claimed = deliveries.claim(now, now.plus(LEASE), BATCH);
        for (var delivery : claimed) {
            webhooks.find(delivery.webhook())
                    .ifPresentOrElse(
                            webhook -> deliver(webhook, delivery),
                            () -> webhooks.remove(delivery.webhook()));
        }
        return claimed.size();
    }

    private void deliver(Webhook webhook, Delivery delivery) {
        if (!webhook.enabled() && !delivery.isPing()) {
            deliveries.settle(delivery, new DeliveryResult.Held());
            return;
        }
        var attempt = sender.send(webhook, delivery);
        transactions.run(() -> {
            if (!delivery.isPing()) {
                count(webhook, attempt);
            }
            deliveries.settle(delivery, result(delivery, attempt));
        });
    }

    private DeliveryResult result(Delivery delivery, Attempt attempt) {
        if (attempt.succeeded()) {
            return new DeliveryResult.Delivered(attempt);
        }
        var next =
                delivery.isPing()
                        ? Optional.<Instant>empty()
                        : retries.next(delivery.attempts(), clock.instant(), random);
        return next.<DeliveryResult>map(at -> new DeliveryResult.Later(attempt, at))
                .orElseGet(() -> new DeliveryResult.Dead(attempt));
    }

    /** A success that follows a success changes nothing. */
    private void count(Webhook seen, Attempt attempt) {
        if (attempt.succeeded() && seen.failures() == 0) {
            return;
        }
        webhooks.lock(seen.id())
                .ifPresent(webhook -> {
                    var error = attempt.error();
                    var counted =
                            error == null
                                    ? webhook.succeeded()
                                    : webhook.failed(mostFailures, error, clock.instant());
                    webhooks.save(counted);
                    if (webhook.enabled() && !counted.enabled()) {
                        deliveries.hold(webhook.id());
                        tellPeople.handle(List.of(switchedOff(counted)));
                    }
                });
    }

    private static Occasion switchedOff(Webhook webhook) {
        return Occasion.of(
                webhook.creator(),
                "webhook:%s:off:%d".formatted(webhook.id(), webhook.version()),
                Kind.WEBHOOK_DISABLED,
                Map.of(
                        "webhook_id", webhook.id().toString(),
                        "host", webhook.url().host(),
                        "failures", Integer.toString(webhook.failures())));
    }
}
