package shop.notification.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All deliveries to webhooks: their log, and what is still to be done. */
public interface Deliveries {

    /** One to be. */
    record Draft(WebhookId webhook, News news, Instant at) {}

    /** Keeps those whose webhook does not have that news yet. */
    void add(Collection<Draft> drafts);

    /**
     * Takes up to {@code limit} that are due, leaving out those others are taking, and counts an
     * attempt at each. Who takes one has until {@code until} to settle it; then it is due again.
     */
    List<Delivery> claim(Instant now, Instant until, int limit);

    /** Keeps what became of an attempt; one that was taken again meanwhile is left alone. */
    void settle(Delivery delivery, DeliveryResult result);

    /** The latest first. */
    List<Delivery> list(DeliveryFilter filter);

    Optional<Delivery> find(WebhookId webhook, DeliveryId id);

    /** The one of this news. */
    Optional<Delivery> of(WebhookId webhook, News news);

    /** Has one delivered once more; empty if there is none. */
    Optional<Delivery> redeliver(WebhookId webhook, DeliveryId id, Instant now);

    /** Lets what is pending wait until {@link #release}. */
    void hold(WebhookId webhook);

    void release(WebhookId webhook, Instant now);

    /** Forgets some of those that were finished before {@code before}, and says how many. */
    int forget(Instant before, int limit);
}
