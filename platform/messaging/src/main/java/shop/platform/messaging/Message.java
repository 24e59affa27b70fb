package shop.platform.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * News as they travel and as a listener gets them.
 *
 * @param id the same however often the message is heard
 * @param key the id of the aggregate
 * @param payload the flat JSON of the contract
 * @param headers what else came along, such as {@code traceparent}
 */
public record Message(
        UUID id,
        String type,
        String topic,
        String key,
        long aggregateVersion,
        String aggregateType,
        String payload,
        Instant occurredAt,
        Map<String, String> headers) {

    public Message {
        headers = Map.copyOf(headers);
    }

    public Aggregate aggregate() {
        return new Aggregate(aggregateType, key);
    }
}
