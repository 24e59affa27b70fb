package shop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.kernel.Problem;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.Store;
import shop.platform.test.Stores;

class LogReaderIT {

    @RegisterExtension static final Stores STORES = Stores.with(Store.KAFKA);

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Settings settings = Settings.of(STORES.settings());
    private final Observability observability = Observability.of("reading", settings);
    private final KafkaSettings kafka = KafkaSettings.of(settings);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Announcer announcer;

    @BeforeEach
    void start() {
        STORES.topics("things", "others");
        announcer = new Announcer(kafka.broker());
    }

    @AfterEach
    void stop() {
        announcer.close();
        observability.close();
    }

    @Test
    void each_reader_hears_all_from_the_beginning_and_then_what_comes() throws Exception {
        for (var i = 0; i < 50; i++) {
            announce("things", "said", "t" + i);
        }
        announce("others", "said", "o");
        announce("others", "unwanted", "no");

        try (var first = reader(this::note)) {
            assertThat(first.awaitCaughtUp(LONG)).isTrue();
            assertThat(heard).hasSize(51).contains("t0", "t49", "o").doesNotContain("no");

            announce("things", "said", "later");
            await().until(() -> heard.contains("later"));
        }
        heard.clear();
        try (var second = reader(this::note)) {
            assertThat(second.awaitCaughtUp(LONG)).isTrue();
            assertThat(heard).hasSize(52).contains("later");
        }
    }

    @Test
    void empty_topics_are_caught_up_with_at_once() throws Exception {
        try (var reader = reader(this::note)) {
            assertThat(reader.awaitCaughtUp(LONG)).isTrue();
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void a_reader_reaches_what_another_has_heard_after_it_began() throws Exception {
        var first = reader(this::note);
        assertThat(first.awaitCaughtUp(LONG)).isTrue();
        var slow = new CopyOnWriteArrayList<String>();
        try (var second = reader(batch -> batch.forEach(each -> slow.add(each.key())))) {
            assertThat(second.awaitCaughtUp(LONG)).isTrue();
            announce("things", "said", "meanwhile");
            await().until(() -> heard.contains("meanwhile"));
            first.close();

            second.mustReach(first);

            assertThat(second.awaitCaughtUp(LONG)).isTrue();
            assertThat(slow).contains("meanwhile");
        }
    }

    @Test
    void what_fails_alone_is_left_out_and_what_is_away_is_waited_for() throws Exception {
        var away = new AtomicInteger(2);
        for (var key : List.of("good", "poison", "better")) {
            announce("things", "said", key);
        }

        try (var reader =
                reader(batch -> {
                    if (away.getAndDecrement() > 0) {
                        throw new Away();
                    }
                    if (batch.stream().anyMatch(each -> each.key().equals("poison"))) {
                        throw new IllegalArgumentException("poison");
                    }
                    note(batch);
                })) {
            assertThat(reader.awaitCaughtUp(LONG)).isTrue();
            assertThat(heard).containsExactlyInAnyOrder("good", "better");
        }
    }

    @Test
    void without_kafka_it_is_not_caught_up_and_still_can_be_closed() throws Exception {
        var environment = new HashMap<>(STORES.settings());
        environment.put("KAFKA_BROKER", "127.0.0.1:1");
        try (var reader =
                LogReader.builder(KafkaSettings.of(Settings.of(environment)), observability)
                        .name("test")
                        .read("things", Set.of("said"))
                        .start(this::note)) {
            assertThat(reader.awaitCaughtUp(Duration.ofMillis(300))).isFalse();
        }
    }

    private LogReader reader(Listener listener) {
        return LogReader.builder(kafka, observability)
                .name("test")
                .read("things", Set.of("said"))
                .read("others", Set.of("said"))
                .start(listener);
    }

    private void note(List<Message> batch) {
        batch.forEach(message -> heard.add(message.key()));
    }

    private void announce(String topic, String type, String key) {
        announcer.announce(UUID.randomUUID(), topic, type, "thing", key, 1, "{}");
    }

    private static final class Away extends Problem {
        private Away() {
            super(Kind.UNAVAILABLE, "away", "Away.");
        }
    }
}
