package shop.platform.messaging;

import java.util.Map;

/**
 * Something that happened to an aggregate, told by the transaction that made it happen.
 *
 * @param aggregateId also the Kafka key, so that one aggregate's news stay in order
 * @param aggregateVersion rises with each news of the aggregate; the transaction must have locked
 *     or compared-and-set the aggregate's row before it appends ("lock before log")
 * @param type as on the wire: {@code order_created}
 * @param payload the flat JSON of the contract
 * @param cause the {@link Outbox#cause} of it, empty for what the appending thread is at
 */
public record News(
        String aggregateType,
        String aggregateId,
        long aggregateVersion,
        String type,
        String topic,
        String payload,
        Map<String, String> cause) {

    /** Longer news are refused here, where the transaction can still be undone. */
    public static final int MAX_PAYLOAD_LENGTH = 256 * 1024;

    public News {
        cause = Map.copyOf(cause);
        if (aggregateVersion < 1) {
            throw new IllegalArgumentException("no version of an aggregate: " + aggregateVersion);
        }
        if (payload.length() > MAX_PAYLOAD_LENGTH) {
            throw new IllegalArgumentException(
                    "%s of %s %s is too long to tell: %d characters"
                            .formatted(type, aggregateType, aggregateId, payload.length()));
        }
    }

    public News(
            String aggregateType,
            String aggregateId,
            long aggregateVersion,
            String type,
            String topic,
            String payload) {
        this(aggregateType, aggregateId, aggregateVersion, type, topic, payload, Map.of());
    }

    /** The same, told on behalf of another thread. */
    public News causedBy(Map<String, String> other) {
        return new News(aggregateType, aggregateId, aggregateVersion, type, topic, payload, other);
    }
}
