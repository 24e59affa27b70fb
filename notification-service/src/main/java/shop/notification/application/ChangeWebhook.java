package shop.notification.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Destinations;
import shop.notification.domain.EventPatterns;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.Webhook;
import shop.notification.domain.WebhookId;
import shop.notification.domain.Webhooks;
import shop.platform.kernel.Transactions;

/** Changes a webhook, switches it off or on. What was due while it was off is sent then. */
public final class ChangeWebhook {

    /**
     * @param enabled whether it is to be on; as it is, if absent
     * @param expected the version that was changed, if it was said
     */
    public record Command(
            WebhookId id,
            String url,
            List<String> events,
            String description,
            @Nullable Boolean enabled,
            @Nullable Long expected) {}

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Destinations destinations;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeWebhook(
            Webhooks webhooks,
            Deliveries deliveries,
            Destinations destinations,
            Transactions transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Webhook handle(Command command) {
        var url = destinations.check(command.url());
        var events = EventPatterns.of(command.events());
        return transactions.call(() -> {
            var present =
                    webhooks.lock(command.id()).orElseThrow(NotificationProblem.NoSuchWebhook::new);
            if (command.expected() != null && command.expected() != present.version()) {
                throw new NotificationProblem.ChangedMeanwhile();
            }
            var on = command.enabled() == null ? present.enabled() : command.enabled();
            var changed = present.changed(url, events, command.description(), on, clock.instant());
            webhooks.save(changed);
            turn(present, changed);
            return changed;
        });
    }

    private void turn(Webhook before, Webhook after) {
        if (before.enabled() && !after.enabled()) {
            deliveries.hold(after.id());
        }
        if (!before.enabled() && after.enabled()) {
            deliveries.release(after.id(), clock.instant());
        }
    }
}
