package shop.platform.jdbc;

import static java.util.Collections.synchronizedList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.KAFKA;
import static shop.platform.test.Store.MYSQL;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.platform.jdbc.Failing.Failpoint;
import shop.platform.messaging.Consumer;
import shop.platform.messaging.Topics;
import shop.platform.test.Stores;

/**
 * A JVM dies in the midst of its work, again and again, while this one listens. How often at each
 * failpoint is the system property {@code failpoint.rounds}: 3 by default, 1000 for the long run,
 * which {@code failpoint.only}, a pattern of their names, splits into several at once.
 */
class FailpointIT {

    private static final int ROUNDS = Integer.getInteger("failpoint.rounds", 3);
    private static final String ONLY = System.getProperty("failpoint.only", ".*");

    @TempDir private static Path directory;

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL, KAFKA);

    private static final Map<String, List<Long>> HEARD = new ConcurrentHashMap<>();

    private static QuickStart quickStart;
    private static TestService service;
    private static Consumer consumer;

    @BeforeAll
    static void start() {
        STORES.topics(
                TestService.TOPIC,
                Topics.dead(TestService.TOPIC),
                Topics.replay(TestService.TOPIC));
        quickStart = QuickStart.in(directory);
        service = TestService.alpha(STORES.settings());
        names().forEach(service::insert);
        consumer =
                Consumer.builder(service.kafka(), service.observability())
                        .group("listener")
                        .inbox(service.database().inbox("listener"))
                        .listen(
                                TestService.TOPIC,
                                Set.of("thing_changed"),
                                batch ->
                                        batch.forEach(message ->
                                                HEARD.computeIfAbsent(
                                                                message.key(),
                                                                _ ->
                                                                        synchronizedList(
                                                                                new ArrayList<>()))
                                                        .add(message.aggregateVersion())))
                        .start();
    }

    @AfterAll
    static void stop() {
        consumer.close();
        service.close();
    }

    @ParameterizedTest
    @MethodSource("failpoints")
    void whoever_dies_there_leaves_nothing_untold_told_wrongly_or_heard_twice(Failpoint failpoint) {
        for (int round = 0; round < ROUNDS; round++) {
            var seed = System.nanoTime();
            try (var child =
                    ChildProcess.start(
                            quickStart.classPath(),
                            Failing.class,
                            quickStart.options(),
                            STORES.settings(),
                            failpoint,
                            seed)) {
                var said = child.output();
                assertThat(child.exitStatus())
                        .as("seed %d: %s", seed, said)
                        .isEqualTo(Failing.STATUS);
            }
            letTheLeaseRunOut();
        }

        for (var name : names()) {
            assertThat(told(name)).as(name).isEqualTo(upTo(service.version(name)));
        }
        try (var _ = service.relay()) {
            await().atMost(Duration.ofSeconds(20).plusMillis(100L * ROUNDS))
                    .until(() -> service.database().outbox().backlog().unsent() == 0);
            for (var name : names()) {
                var inKafka = TopicContents.versions(service.kafka(), TestService.TOPIC, name);
                assertThat(withoutRepetitions(inKafka))
                        .as(name)
                        .isEqualTo(upTo(service.version(name)));
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> {
                        for (var name : names()) {
                            assertThat(HEARD.getOrDefault(name, List.of()))
                                    .as(name)
                                    .isEqualTo(upTo(service.version(name)));
                        }
                    });
        }
    }

    static Stream<Failpoint> failpoints() {
        return Stream.of(Failpoint.values()).filter(each -> each.name().matches(ONLY));
    }

    private static List<String> names() {
        return IntStream.range(0, Failing.THINGS).mapToObj(each -> "thing-" + each).toList();
    }

    private static List<Long> told(String name) {
        return service.database()
                .sql()
                .with(handle ->
                        handle.createQuery(
                                        """
                                        SELECT aggregate_version FROM alpha_outbox_events
                                        WHERE aggregateid = :name ORDER BY id
                                        """)
                                .bind("name", name)
                                .mapTo(Long.class)
                                .list());
    }

    private static void letTheLeaseRunOut() {
        service.database()
                .sql()
                .use(handle ->
                        handle.execute(
                                "UPDATE alpha_outbox_leases SET expires_at = NOW(6) - INTERVAL 1 SECOND"));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Long> withoutRepetitions(Collection<Long> versions) {
        return List.copyOf(new LinkedHashSet<>(versions));
    }
}
