package shop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.Store;
import shop.platform.test.Stores;

/** However leisurely a service hears, it does not stay behind. */
class CatchingUpIT {

    private static final String TOPIC = "piles";
    private static final int PILE = 1_000;

    /** Three polls, which is what it takes without having seen that there is more. */
    private static final int THREE_POLLS = 3 * KafkaSettings.MAX_POLL_RECORDS;

    @RegisterExtension static final Stores STORES = Stores.with(Store.KAFKA);

    @Test
    void who_is_behind_takes_all_that_fits_in_a_batch() {
        var settings = Settings.of(STORES.settings());
        var kafka = KafkaSettings.of(settings);
        STORES.topics(TOPIC, Topics.replay(TOPIC));
        pile(kafka);
        var batches = new CopyOnWriteArrayList<List<Long>>();

        try (var observability = Observability.of("hearing", settings);
                var _ =
                        Consumer.builder(kafka, observability)
                                .group("g-" + UUID.randomUUID())
                                .inbox(new ForgetfulInbox())
                                .pace(Pace.BACKGROUND)
                                .listen(
                                        TOPIC,
                                        Set.of("said"),
                                        batch -> batches.add(versions(batch)))
                                .start()) {
            await().until(() -> batches.stream().mapToInt(List::size).sum() >= PILE);
        }

        assertThat(batches.stream().flatMap(List::stream))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, PILE).boxed().toList());
        assertThat(batches).anyMatch(batch -> batch.size() > THREE_POLLS);
        assertThat(batches).noneMatch(batch -> batch.size() > 500);
    }

    private static void pile(KafkaSettings kafka) {
        try (var announcer = new Announcer(kafka.broker())) {
            LongStream.rangeClosed(1, PILE)
                    .forEach(version ->
                            announcer.announce(
                                    UUID.randomUUID(), TOPIC, "said", "pile", "p", version, "{}"));
        }
    }

    private static List<Long> versions(List<Message> batch) {
        return batch.stream().map(Message::aggregateVersion).toList();
    }
}
