package shop.platform.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.KAFKA;
import static shop.platform.test.Store.MONGODB;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.messaging.Aggregate;
import shop.platform.messaging.Consumer;
import shop.platform.messaging.DeadLetter;
import shop.platform.messaging.DeadLetters;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Lease;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;
import shop.platform.messaging.News;
import shop.platform.messaging.Relay;
import shop.platform.messaging.Topics;
import shop.platform.messaging.Unsent;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Stores;

class MongoNewsIT {

    private static final String TOPIC = "document-events";
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension static final Stores STORES = Stores.with(MONGODB, KAFKA);

    private static Mongo mongo;
    private static KafkaSettings kafka;
    private static Observability observability;

    private MongoCollection<Document> things;
    private MongoOutbox outbox;
    private String id = "";

    @BeforeAll
    static void start() {
        STORES.topics(TOPIC, Topics.dead(TOPIC), Topics.replay(TOPIC));
        var settings = Settings.of(STORES.settings());
        observability = Observability.of("documents", settings);
        kafka = KafkaSettings.of(settings);
        mongo = Mongo.open(settings, observability);
    }

    @AfterAll
    static void stop() {
        mongo.close();
        observability.close();
    }

    MongoNewsIT() {
        var name = "things_" + UUID.randomUUID().toString().replace("-", "");
        things = mongo.database().getCollection(name);
        outbox = mongo.outbox(name);
    }

    @BeforeEach
    void inserted() {
        id = UUID.randomUUID().toString();
        things.insertOne(
                new Document("_id", id)
                        .append("version", 1L)
                        .append(MongoOutbox.PENDING, outbox.pending(List.of(news(1)))));
        outbox.appended(id);
    }

    @Test
    void a_change_and_its_news_are_one_write() {
        change(2);

        var document = Objects.requireNonNull(things.find(eq(id)).first());

        assertThat(document.getLong("version")).isEqualTo(2);
        assertThat(versions(outbox.unsent(10))).containsExactly(1L, 2L);
    }

    @Test
    void what_is_written_is_heard_in_order() {
        var heard = new CopyOnWriteArrayList<Message>();
        try (var _ = Relay.start(outbox, kafka, observability);
                var _ = hearing(heard::addAll)) {
            LongStream.rangeClosed(2, 50).forEach(this::change);

            await().untilAsserted(() ->
                    assertThat(heard.stream().map(Message::aggregateVersion).distinct().toList())
                            .isEqualTo(upTo(50)));
        }
        assertThat(outbox.backlog().unsent()).isZero();
    }

    @Test
    void what_a_crash_left_unannounced_is_found() {
        var afterCrash = mongo.outbox(things.getNamespace().getCollectionName());

        await().untilAsserted(() -> assertThat(versions(afterCrash.unsent(10))).contains(1L));
    }

    @Test
    void news_added_while_others_are_sent_stay() {
        var lease = leased("a");
        var batch = outbox.unsent(10);
        change(2);

        assertThat(outbox.markSent(lease, batch)).isTrue();

        await().untilAsserted(() -> assertThat(versions(outbox.unsent(10))).containsExactly(2L));
    }

    @Test
    void a_lease_is_kept_by_renewing_and_passes_on_with_a_new_epoch() {
        var first = outbox.lease("first", SHORT).orElseThrow();
        var second = leased("second");

        assertThat(second.epoch()).isEqualTo(first.epoch() + 1);
        assertThat(outbox.lease("first", LONG)).isEmpty();
        assertThat(outbox.lease("second", LONG)).contains(second);
        assertThat(outbox.markSent(first, outbox.unsent(10))).isFalse();
        outbox.release(second);
        assertThat(outbox.lease("first", LONG)).isPresent();
    }

    @Test
    void the_backlog_tells_how_much_waits_and_how_long() {
        change(2);

        assertThat(outbox.backlog().unsent()).isEqualTo(2);
        await().until(() -> outbox.backlog().oldest().compareTo(SHORT) > 0);
    }

    @Test
    void dead_letters_wait_and_come_back_in_order() {
        var heard = new CopyOnWriteArrayList<Long>();
        var mended = new AtomicBoolean();
        var group = "g-" + id;
        var inbox = mongo.inbox(group);
        var letters = new DeadLetters(kafka, group, inbox);
        try (var _ = Relay.start(outbox, kafka, observability);
                var _ =
                        hearing(
                                group,
                                batch ->
                                        batch.forEach(message -> {
                                            if (!mended.get() && message.aggregateVersion() == 2) {
                                                throw new IllegalArgumentException("poison");
                                            }
                                            heard.add(message.aggregateVersion());
                                        }))) {
            change(2);
            change(3);
            await().until(() -> inbox.parked().size() == 2);
            assertThat(inbox.parked())
                    .extracting(DeadLetter::aggregateVersion)
                    .containsExactly(2L, 3L);

            mended.set(true);
            letters.replay(new Aggregate("thing", id));

            await().until(() -> inbox.parked().isEmpty());
            assertThat(heard.stream().distinct().toList()).isEqualTo(upTo(3));
        }
    }

    private Consumer hearing(Listener listener) {
        return hearing("g-" + id, listener);
    }

    private Consumer hearing(String group, Listener listener) {
        return Consumer.builder(kafka, observability)
                .group(group)
                .inbox(mongo.inbox(group))
                .listen(
                        TOPIC,
                        Set.of("thing_changed"),
                        batch -> {
                            var mine =
                                    batch.stream()
                                            .filter(message -> message.key().equals(id))
                                            .toList();
                            if (!mine.isEmpty()) {
                                listener.handle(mine);
                            }
                        })
                .start();
    }

    private void change(long version) {
        things.updateOne(eq(id), combine(inc("version", 1L), outbox.push(List.of(news(version)))));
        outbox.appended(id);
    }

    private News news(long version) {
        return new News("thing", id, version, "thing_changed", TOPIC, "{}");
    }

    private Lease leased(String owner) {
        return await().until(() -> outbox.lease(owner, LONG), lease -> lease.isPresent())
                .orElseThrow();
    }

    private static List<Long> versions(List<Unsent> batch) {
        return batch.stream().map(unsent -> unsent.message().aggregateVersion()).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
