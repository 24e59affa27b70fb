package shop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import shop.platform.messaging.Inbox.Subscription;

/** What one batch of records comes to; the rest is shown with a real store and Kafka. */
class InboxTest {

    private static final KafkaSettings NO_KAFKA =
            new KafkaSettings("localhost:1", Optional.empty(), Duration.ofSeconds(6));

    private final Notes notes = new Notes();
    private final List<List<String>> heard = new ArrayList<>();

    @Test
    void a_listener_to_several_topics_hears_what_comes_together_in_one_batch() {
        Listener listener = batch -> heard.add(batch.stream().map(Message::key).toList());
        var inbox = inbox(Map.of("order-events", listener, "payment-events", listener));

        inbox.hear(
                List.of(
                        record("order-events", "1"),
                        record("payment-events", "2"),
                        record("order-events", "3")));

        assertThat(heard).containsExactly(List.of("1", "2", "3"));
        assertThat(notes.ids).hasSize(3);
    }

    @Test
    void listeners_to_one_topic_each_hear_their_own_in_one_transaction() {
        var inbox =
                inbox(
                        Map.of(
                                "order-events", batch -> heard.add(List.of("order")),
                                "payment-events", batch -> heard.add(List.of("payment"))));

        inbox.hear(List.of(record("order-events", "1"), record("payment-events", "2")));

        assertThat(heard).containsExactly(List.of("order"), List.of("payment"));
        assertThat(notes.transactions).isEqualTo(1);
    }

    private Inbox inbox(Map<String, Listener> listeners) {
        var subscriptions = new HashMap<String, Subscription>();
        listeners.forEach((topic, listener) ->
                subscriptions.put(topic, new Subscription(Set.of("changed"), listener)));
        return new Inbox(
                "group", notes, new DeadLetterBox(NO_KAFKA, "group"), subscriptions, _ -> {});
    }

    private static ConsumerRecord<String, String> record(String topic, String key) {
        var message =
                new Message(
                        UUID.randomUUID(),
                        "changed",
                        topic,
                        key,
                        1,
                        "thing",
                        "{}",
                        Instant.EPOCH,
                        Map.of());
        var sent = Envelope.write(message, "other");
        var received = new ConsumerRecord<>(topic, 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }

    /** Counts transactions and remembers what was heard. */
    private static final class Notes extends ForgetfulInbox {

        private final Set<UUID> ids = new HashSet<>();
        private int transactions;

        @Override
        public <T> T together(Supplier<T> work) {
            transactions++;
            return super.together(work);
        }

        @Override
        public void heard(Collection<UUID> those) {
            ids.addAll(those);
        }
    }
}
