package shop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static shop.platform.jdbc.TestService.aggregate;
import static shop.platform.test.Store.KAFKA;
import static shop.platform.test.Store.MYSQL;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.messaging.Consumer;
import shop.platform.messaging.DeadLetter;
import shop.platform.messaging.DeadLetter.Reason;
import shop.platform.messaging.DeadLetters;
import shop.platform.messaging.InboxStore;
import shop.platform.messaging.InboxStore.TwinAtWork;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;
import shop.platform.messaging.Relay;
import shop.platform.messaging.Topics;
import shop.platform.test.Stores;

/** From a commit in one service to its effect in another. */
class NewsIT {

    private static final String ODD_TOPIC = "odd-events";

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL, KAFKA);

    private static TestService service;
    private static Relay relay;

    private String group = "";
    private String name = "";

    @BeforeAll
    static void start() {
        STORES.topics(
                TestService.TOPIC,
                Topics.dead(TestService.TOPIC),
                Topics.replay(TestService.TOPIC),
                ODD_TOPIC,
                Topics.dead(ODD_TOPIC));
        service = TestService.alpha(STORES.settings());
        relay = service.relay();
    }

    @AfterAll
    static void stop() {
        relay.close();
        service.close();
    }

    /** Each test has a thing of its own, and a group that hears of nothing else. */
    @BeforeEach
    void named(TestInfo test) {
        group = "g-" + UUID.randomUUID().toString().substring(0, 8);
        name = test.getTestMethod().orElseThrow().getName();
        name = name.substring(0, Math.min(60, name.length()));
        service.insert(name);
    }

    @Test
    void what_is_committed_is_heard_once_and_in_order() {
        var heard = new CopyOnWriteArrayList<Message>();
        try (var _ = hearing(heard::addAll)) {
            change(100);

            await().untilAsserted(() -> assertThat(heard).hasSize(100));
            assertThat(versions(heard)).containsExactlyElementsOf(upTo(100));
        }
    }

    @Test
    void a_message_bears_the_headers_of_a_cloud_event() {
        try (var activity = service.observability().tracing().work("test")) {
            change(1);

            var record = await().until(() -> records(TestService.TOPIC, name), l -> !l.isEmpty());
            var headers = TopicContents.headers(record.getFirst());

            assertThat(headers)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", "thing_changed")
                    .containsEntry("ce_source", "/alpha")
                    .containsEntry("ce_subject", name)
                    .containsEntry("ce_aggregatetype", "thing")
                    .containsEntry("ce_aggregateversion", "1")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_time");
            assertThat(headers.get("traceparent")).contains(activity.traceId());
            assertThat(record.getFirst().value()).startsWith("{\"event\":\"thing_changed\"");
        }
    }

    @Test
    void many_waiting_messages_come_in_batches_of_one_transaction() {
        change(400);
        await().until(() -> service.database().outbox().backlog().unsent() == 0);
        var sizes = new CopyOnWriteArrayList<Integer>();

        try (var _ = hearing(batch -> sizes.add(batch.size()))) {
            await().until(() -> total(sizes) == 400);
        }

        assertThat(sizes).allMatch(size -> size <= 500).hasSizeLessThan(40);
    }

    @Test
    void a_consumer_that_starts_again_goes_on_where_it_ended() {
        var heard = new CopyOnWriteArrayList<Message>();
        change(3);
        try (var _ = hearing(heard::addAll)) {
            await().until(() -> heard.size() == 3);
        }
        change(3);

        try (var _ = hearing(heard::addAll)) {
            await().until(() -> heard.size() >= 6);
            assertThat(versions(heard)).containsExactlyElementsOf(upTo(6));
        }
    }

    @Test
    void what_a_listener_does_not_want_is_dropped_without_a_note() {
        var odd = new Odd();
        try (var _ = consumer(odd)) {
            change(5);

            await().untilAsserted(() ->
                    assertThat(versions(odd.heard, name)).containsExactly(1L, 3L, 4L, 5L));
            assertThat(notes()).isEqualTo(4);
        }
    }

    /** Wants what is odd, and fails to tell with the fourth. */
    private final class Odd implements Listener {

        private final List<Message> heard = new CopyOnWriteArrayList<>();

        @Override
        public void handle(List<Message> batch) {
            heard.addAll(batch);
        }

        @Override
        public boolean wants(Message message) {
            if (!message.key().equals(name)) {
                return false;
            }
            if (message.aggregateVersion() == 4) {
                throw new IllegalArgumentException("4");
            }
            return message.aggregateVersion() % 2 == 1;
        }
    }

    @Test
    void an_outage_delays_and_loses_nothing() {
        var heard = new CopyOnWriteArrayList<Message>();
        var away = new AtomicBoolean(true);
        var failures = new AtomicInteger();
        try (var _ =
                hearing(batch -> {
                    if (away.get()) {
                        failures.incrementAndGet();
                        throw new UncheckedIOException(new ConnectException("away"));
                    }
                    heard.addAll(batch);
                })) {
            change(5);
            await().until(() -> failures.get() >= 3);
            assertThat(service.database().inbox(group).parked()).isEmpty();
            away.set(false);

            await().untilAsserted(() -> assertThat(versions(heard)).isEqualTo(upTo(5)));
        }
    }

    @Test
    void what_a_listener_did_before_it_failed_is_undone() {
        var attempts = new AtomicInteger();
        try (var _ =
                hearing(batch -> {
                    batch.forEach(message -> service.insert("effect of " + message.id()));
                    if (attempts.incrementAndGet() < 3) {
                        throw new UncheckedIOException(new ConnectException("away"));
                    }
                })) {
            change(2);

            await().until(() -> attempts.get() >= 3);
            await().untilAsserted(() -> assertThat(effects()).isEqualTo(2));
        }
    }

    @Test
    void poison_is_put_aside_with_what_follows_it_and_stops_nobody_else() {
        var heard = new CopyOnWriteArrayList<Message>();
        var other = name.substring(0, 40) + "-other";
        service.insert(other);
        try (var _ =
                listening(
                        batch -> {
                            refuse(
                                    batch,
                                    message ->
                                            message.aggregateVersion() == 2
                                                    && message.key().equals(name));
                            heard.addAll(batch);
                        },
                        name,
                        other)) {
            change(4);
            IntStream.range(0, 3).forEach(_ -> service.change(other));

            await().until(() -> parked().size() == 3 && heard.size() == 4);

            assertThat(versions(heard, name)).isEqualTo(upTo(1));
            assertThat(versions(heard, other)).isEqualTo(upTo(3));
            assertThat(parked())
                    .extracting(DeadLetter::aggregateVersion, DeadLetter::reason)
                    .containsExactly(
                            tuple(2L, Reason.REFUSED),
                            tuple(3L, Reason.PREDECESSOR),
                            tuple(4L, Reason.PREDECESSOR));
            assertThat(records(Topics.dead(TestService.TOPIC), name))
                    .hasSize(3)
                    .allSatisfy(record ->
                            assertThat(TopicContents.headers(record))
                                    .containsEntry("dead_topic", TestService.TOPIC)
                                    .containsEntry("dead_group", group)
                                    .containsKeys("dead_reason", "dead_error", "ce_id"));
        }
    }

    @Test
    void replayed_dead_letters_are_heard_once_and_in_order() {
        var heard = new CopyOnWriteArrayList<Message>();
        var mended = new AtomicBoolean();
        try (var _ =
                hearing(batch -> {
                    refuse(batch, message -> message.aggregateVersion() == 2 && !mended.get());
                    heard.addAll(batch);
                })) {
            change(4);
            await().until(() -> parked().size() == 3);

            assertThat(deadLetters().replay(aggregate(name))).isEqualTo(3);
            await().until(() -> records(Topics.dead(TestService.TOPIC), name).size() == 4);
            assertThat(parked()).hasSize(3);
            assertThat(versions(heard)).isEqualTo(upTo(1));

            mended.set(true);
            deadLetters().replay(aggregate(name));
            deadLetters().replay(aggregate(name));
            await().until(() -> parked().isEmpty());
            change(1);

            await().untilAsserted(() -> assertThat(versions(heard)).isEqualTo(upTo(5)));
        }
    }

    @Test
    void a_discarded_dead_letter_is_never_heard_and_frees_what_follows() {
        var heard = new CopyOnWriteArrayList<Message>();
        try (var _ =
                hearing(batch -> {
                    refuse(batch, message -> message.aggregateVersion() == 1);
                    heard.addAll(batch);
                })) {
            change(2);
            await().until(() -> parked().size() == 2);
            var poison = parked().getFirst();
            assertThat(deadLetters().show(poison.id()).payload()).contains("\"version\":1");

            deadLetters().discard(poison.id());
            deadLetters().replay(aggregate(name));
            await().until(() -> parked().isEmpty());
            change(1);

            await().untilAsserted(() -> assertThat(versions(heard)).isEqualTo(List.of(2L, 3L)));
        }
    }

    @Test
    void a_duplicate_key_in_a_listener_is_not_tried_for_ever() {
        var heard = new CopyOnWriteArrayList<Message>();
        try (var _ =
                hearing(batch -> {
                    if (batch.stream().anyMatch(message -> message.aggregateVersion() == 3)) {
                        service.insert(name);
                    }
                    heard.addAll(batch);
                })) {
            change(3);

            await().until(() -> parked().size() == 1);
            assertThat(parked().getFirst().aggregateVersion()).isEqualTo(3);
            assertThat(versions(heard)).isEqualTo(upTo(2));
        }
    }

    @Test
    void a_record_that_does_not_say_what_it_is_is_put_aside() {
        try (var producer =
                        new KafkaProducer<String, String>(
                                Map.of("bootstrap.servers", service.kafka().broker()),
                                new StringSerializer(),
                                new StringSerializer());
                var _ =
                        Consumer.builder(service.kafka(), service.observability())
                                .group(group)
                                .inbox(service.database().inbox(group))
                                .listen(ODD_TOPIC, Set.of("thing_changed"), _ -> {})
                                .start()) {
            var _ = producer.send(new ProducerRecord<>(ODD_TOPIC, name, "nonsense"));
            producer.flush();

            await().until(() -> !parked().isEmpty());
            var letter = parked().getFirst();
            assertThat(letter.reason()).isEqualTo(Reason.UNREADABLE);
            assertThat(deadLetters().show(letter.id()).payload()).isEqualTo("nonsense");
            deadLetters().discard(letter.id());
            assertThat(parked()).isEmpty();
        }
    }

    @Test
    void a_message_heard_by_two_at_once_takes_effect_once() {
        var inbox = service.database().inbox(group);
        var id = UUID.randomUUID();
        var effects = new AtomicInteger();
        var outcomes =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> hearOnce(inbox, id, effects))
                        .toList();

        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(effects).hasValue(1);
    }

    @Test
    void an_inbox_forgets_what_is_old() {
        var inbox = service.database().inbox(group);
        inbox.heard(List.of(UUID.randomUUID(), UUID.randomUUID()));

        assertThat(inbox.purge(Duration.ofDays(1))).isZero();
        await().until(() -> inbox.purge(Duration.ZERO) > 0);
    }

    @Test
    void a_topic_has_one_listener() {
        var builder = Consumer.builder(service.kafka(), service.observability());
        builder.listen(TestService.TOPIC, Set.of("a"), _ -> {});

        assertThatIllegalStateException()
                .isThrownBy(() -> builder.listen(TestService.TOPIC, Set.of("b"), _ -> {}));
        assertThatThrownBy(builder::start).isInstanceOf(NullPointerException.class);
    }

    private static boolean hearOnce(InboxStore inbox, UUID id, AtomicInteger effects) {
        try {
            return inbox.together(() -> {
                inbox.heard(List.of(id));
                effects.incrementAndGet();
                return true;
            });
        } catch (TwinAtWork _) {
            return false;
        }
    }

    private static void refuse(List<Message> batch, Predicate<Message> poison) {
        if (batch.stream().anyMatch(poison)) {
            throw new IllegalArgumentException("poison");
        }
    }

    private void change(int times) {
        IntStream.range(0, times).forEach(_ -> service.change(name));
    }

    private Consumer hearing(Listener listener) {
        return listening(listener, name);
    }

    private Consumer listening(Listener listener, String... names) {
        var mine = Set.of(names);
        return consumer(batch -> {
            var wanted = batch.stream().filter(message -> mine.contains(message.key())).toList();
            if (!wanted.isEmpty()) {
                listener.handle(wanted);
            }
        });
    }

    private Consumer consumer(Listener listener) {
        return Consumer.builder(service.kafka(), service.observability())
                .group(group)
                .inbox(service.database().inbox(group))
                .listen(TestService.TOPIC, Set.of("thing_changed"), listener)
                .start();
    }

    private DeadLetters deadLetters() {
        return new DeadLetters(service.kafka(), group, service.database().inbox(group));
    }

    private List<DeadLetter> parked() {
        return deadLetters().list();
    }

    private long notes() {
        return service.database()
                .sql()
                .with(handle ->
                        handle.createQuery(
                                        "SELECT COUNT(*) FROM alpha_inbox_events WHERE consumer = ?")
                                .bind(0, group)
                                .mapTo(Long.class)
                                .one());
    }

    private static long effects() {
        return service.database()
                .sql()
                .with(handle ->
                        handle.createQuery(
                                        "SELECT COUNT(*) FROM alpha_things WHERE name LIKE 'effect of %'")
                                .mapTo(Long.class)
                                .one());
    }

    private static int total(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Long> versions(List<Message> messages) {
        return messages.stream().map(Message::aggregateVersion).toList();
    }

    private static List<Long> versions(List<Message> messages, String key) {
        return versions(messages.stream().filter(each -> each.key().equals(key)).toList());
    }

    private static List<ConsumerRecord<String, String>> records(String topic, String key) {
        return TopicContents.about(service.kafka(), topic, key);
    }
}
