package shop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.KAFKA;
import static shop.platform.test.Store.MYSQL;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.messaging.Topics;
import shop.platform.test.Stores;

/** Two instances share the work; one of them is stopped, killed or paused. */
class TakeoverIT {

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(6);

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL, KAFKA);

    private final AtomicBoolean changing = new AtomicBoolean(true);
    private TestService service;
    private Thread changes = new Thread();

    @BeforeEach
    void start() {
        STORES.topics(
                TestService.TOPIC,
                Topics.dead(TestService.TOPIC),
                Topics.replay(TestService.TOPIC));
        service = TestService.alpha(STORES.settings());
        service.database()
                .sql()
                .use(handle -> {
                    for (var table : List.of("things", "heard", "outbox_events", "inbox_events")) {
                        handle.execute("DELETE FROM alpha_" + table);
                    }
                    handle.execute("UPDATE alpha_outbox_leases SET expires_at = '2000-01-01'");
                });
        names().forEach(service::insert);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_stop_a_restart_or_a_kill_delays_news_by_at_most_six_seconds() {
        try (var a = hearing("a");
                var b = hearing("b")) {
            keepChanging();
            awaitNewsFor(Duration.ofSeconds(1));

            a.stop();
            awaitNewsFor(Duration.ofSeconds(1));
            try (var again = hearing("a")) {
                awaitNewsFor(Duration.ofSeconds(1));

                b.kill();
                awaitNewsFor(Duration.ofSeconds(1));
                try (var _ = hearing("b")) {
                    awaitNewsFor(Duration.ofSeconds(1));

                    again.kill();
                    try (var _ = hearing("a")) {
                        awaitNewsFor(Duration.ofSeconds(1));
                        stopChanging();
                        awaitAllHeard();
                    }
                }
            }
        }

        assertThat(longestDelay()).isLessThanOrEqualTo(LONGEST_DELAY);
    }

    @Test
    void a_leader_paused_past_its_lease_wakes_up_to_no_harm() {
        try (var leader = relaying()) {
            await().until(this::isLed);
            try (var _ = relaying();
                    var _ = Instance.consumer(service)) {
                keepChanging();
                awaitNewsFor(Duration.ofSeconds(1));
                var epoch = epoch();

                leader.pause();
                await().atMost(LONGEST_DELAY).until(() -> epoch() > epoch);
                awaitNewsFor(Duration.ofSeconds(4));
                leader.goOn();
                awaitNewsFor(Duration.ofSeconds(3));

                stopChanging();
                awaitAllHeard();
                assertThat(epoch()).isEqualTo(epoch + 1);
            }
        }

        assertThat(longestDelay()).isLessThanOrEqualTo(LONGEST_DELAY);
        for (var name : names()) {
            var inKafka = TopicContents.versions(service.kafka(), TestService.TOPIC, name);
            assertThat(inKafka.stream().distinct().toList()).isEqualTo(upTo(service.version(name)));
        }
    }

    private ChildProcess hearing(String instance) {
        var settings = settings();
        settings.put("KAFKA_INSTANCE_ID", instance);
        return ChildProcess.start(Instance.class, List.of(), settings, Instance.HEARING).ready();
    }

    private ChildProcess relaying() {
        return ChildProcess.start(Instance.class, List.of(), settings()).ready();
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<>(STORES.settings());
        settings.put("KAFKA_SESSION_TIMEOUT", "3500ms");
        return settings;
    }

    private void keepChanging() {
        changing.set(true);
        changes =
                Thread.ofVirtual()
                        .start(() -> {
                            for (int turn = 0; changing.get(); turn++) {
                                service.change(names().get(turn % names().size()));
                                pause(Duration.ofMillis(10));
                            }
                        });
    }

    private void stopChanging() {
        changing.set(false);
        try {
            changes.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until news of the given time to come have been heard, those of each thing. */
    private void awaitNewsFor(Duration time) {
        pause(time);
        for (var name : names()) {
            var told = service.version(name);
            await(name)
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(
                            () -> assertThat(latestHeard(name)).isGreaterThanOrEqualTo(told));
        }
    }

    private void awaitAllHeard() {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> {
                    for (var name : names()) {
                        assertThat(heard(name)).as(name).isEqualTo(upTo(service.version(name)));
                    }
                });
    }

    private long latestHeard(String name) {
        return number(
                "SELECT COALESCE(MAX(version), 0) FROM alpha_heard WHERE name = '%s'"
                        .formatted(name));
    }

    private List<Long> heard(String name) {
        return service.database()
                .sql()
                .with(handle ->
                        handle.createQuery(
                                        "SELECT version FROM alpha_heard WHERE name = :name ORDER BY id")
                                .bind("name", name)
                                .mapTo(Long.class)
                                .list());
    }

    private Duration longestDelay() {
        return Duration.ofMillis(number("SELECT MAX(delay_millis) FROM alpha_heard"));
    }

    private long epoch() {
        return number("SELECT epoch FROM alpha_outbox_leases");
    }

    private boolean isLed() {
        return number("SELECT COUNT(*) FROM alpha_outbox_leases WHERE expires_at > NOW(6)") == 1;
    }

    private long number(String query) {
        return service.database()
                .sql()
                .with(handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private static List<String> names() {
        return IntStream.range(0, 10).mapToObj(each -> "thing-" + each).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
