package shop.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way of one piece of news to one webhook.
 *
 * @param attempts how often it was tried, since it was last sent again by hand
 * @param last what came of the latest attempt
 */
public record Delivery(
        DeliveryId id,
        WebhookId webhook,
        News news,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable Attempt last,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public boolean isPing() {
        return news.event().equals(EventPatterns.PING);
    }
}
