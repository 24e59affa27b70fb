package shop.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final Message MESSAGE =
            new Message(
                    UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
                    "order_created",
                    "order-events",
                    "42",
                    7,
                    "order",
                    "{\"event\":\"order_created\"}",
                    Instant.parse("2026-01-02T03:04:05.123456Z"),
                    Map.of("traceparent", "00-1-2-01"));

    @Test
    void a_message_is_read_as_it_was_written() {
        var read = Envelope.read(received(Envelope.write(MESSAGE, "order"))).orElseThrow();

        assertThat(read).usingRecursiveComparison().ignoringFields("headers").isEqualTo(MESSAGE);
        assertThat(read.headers())
                .containsEntry("traceparent", "00-1-2-01")
                .containsEntry("ce_source", "/order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ce_id", "ce_type", "ce_time", "ce_aggregatetype", "ce_aggregateversion"})
    void a_record_without_one_of_these_headers_is_unreadable(String header) {
        var received = received(Envelope.write(MESSAGE, "order"));
        received.headers().remove(header);

        assertThat(Envelope.read(received)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_time", "ce_aggregateversion"})
    void a_record_with_nonsense_in_one_of_these_headers_is_unreadable(String header) {
        var received = received(Envelope.write(MESSAGE, "order"));
        received.headers().remove(header).add(header, "nonsense".getBytes(UTF_8));

        assertThat(Envelope.read(received)).isEmpty();
    }

    @Test
    void the_stand_in_of_an_unreadable_record_has_the_same_id_each_time() {
        var received = new ConsumerRecord<>("order-events", 0, 1, "42", "nonsense");
        var later = new ConsumerRecord<>("order-events", 3, 9, "42", "nonsense");

        assertThat(Envelope.standIn(received).id()).isEqualTo(Envelope.standIn(later).id());
    }

    private static ConsumerRecord<String, String> received(ProducerRecord<String, String> sent) {
        var received = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(header -> received.headers().add(header));
        return received;
    }
}
