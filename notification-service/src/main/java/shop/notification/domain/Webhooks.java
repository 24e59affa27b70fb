package shop.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shop.platform.kernel.Page;

/** All webhooks. */
public interface Webhooks {

    /** One to be. */
    record Draft(
            WebhookUrl url,
            EventPatterns events,
            String description,
            String secret,
            UserId creator,
            Instant at) {}

    Webhook add(Draft draft);

    Optional<Webhook> find(WebhookId id);

    /** Locks one until the present transaction ends. */
    Optional<Webhook> lock(WebhookId id);

    /** Oldest first. */
    List<Webhook> list(Page page);

    /** Those that are switched on. */
    List<Webhook> enabled();

    /** Keeps one that is locked. */
    void save(Webhook webhook);

    /** Removes one with all its deliveries. */
    boolean remove(WebhookId id);
}
