package shop.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A message as a Kafka record: CloudEvents in binary mode, so the value is the payload alone. */
final class Envelope {

    static final String TYPE = "ce_type";

    private static final String UNREADABLE = "unreadable";
    private static final String ID = "ce_id";
    private static final String TIME = "ce_time";
    private static final String AGGREGATE_TYPE = "ce_aggregatetype";
    private static final String AGGREGATE_VERSION = "ce_aggregateversion";

    private Envelope() {}

    static ProducerRecord<String, String> write(Message message, String source) {
        var written = new ProducerRecord<>(message.topic(), message.key(), message.payload());
        var headers = written.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, ID, message.id().toString());
        put(headers, TYPE, message.type());
        put(headers, "ce_source", "/" + source);
        put(headers, TIME, message.occurredAt().toString());
        put(headers, "ce_subject", message.key());
        put(headers, AGGREGATE_TYPE, message.aggregateType());
        put(headers, AGGREGATE_VERSION, Long.toString(message.aggregateVersion()));
        put(headers, "content-type", "application/json");
        message.headers().forEach((name, value) -> put(headers, name, value));
        return written;
    }

    /** Empty if the record does not say what it is. */
    static Optional<Message> read(ConsumerRecord<String, String> received) {
        var headers = new HashMap<String, String>();
        received.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return read(received.topic(), received.key(), received.value(), headers);
    }

    /** What stands for a record that does not say what it is; it is no aggregate's. */
    static Message standIn(ConsumerRecord<String, String> received) {
        var origin = header(received.headers(), DeadLetterBox.ORIGIN).orElse(received.topic());
        var content = received.key() + "\n" + received.value();
        var id = UUID.nameUUIDFromBytes((origin + "\n" + content).getBytes(UTF_8));
        return new Message(
                id,
                UNREADABLE,
                origin,
                id.toString(),
                1,
                UNREADABLE,
                content,
                Instant.ofEpochMilli(received.timestamp()),
                Map.of());
    }

    static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(header -> text(header.value()));
    }

    static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }

    private static Optional<Message> read(
            String topic,
            @Nullable String key,
            @Nullable String payload,
            Map<String, String> headers) {
        var type = headers.remove(TYPE);
        var id = headers.remove(ID);
        var time = headers.remove(TIME);
        var aggregateType = headers.remove(AGGREGATE_TYPE);
        var version = headers.remove(AGGREGATE_VERSION);
        if (key == null
                || payload == null
                || type == null
                || id == null
                || time == null
                || aggregateType == null
                || version == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Message(
                            UUID.fromString(id),
                            type,
                            headers.getOrDefault(DeadLetterBox.ORIGIN, topic),
                            key,
                            Long.parseLong(version),
                            aggregateType,
                            payload,
                            Instant.parse(time),
                            headers));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, UTF_8);
    }
}
