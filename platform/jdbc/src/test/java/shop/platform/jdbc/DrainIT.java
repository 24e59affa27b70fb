package shop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.KAFKA;
import static shop.platform.test.Store.MYSQL;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.test.Stores;

/** After Kafka was away for long, what has piled up is sent quickly and in little memory. */
class DrainIT {

    private static final int NEWS = 100_000;
    private static final int PER_AGGREGATE = 500;

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL, KAFKA);

    @Test
    void a_hundred_thousand_news_are_sent_at_five_thousand_a_second() {
        STORES.topics(TestService.TOPIC);
        try (var service = TestService.alpha(STORES.settings())) {
            for (int aggregate = 0; aggregate < NEWS / PER_AGGREGATE; aggregate++) {
                pileUp(service, "thing-" + aggregate);
            }

            try (var _ =
                    ChildProcess.start(Instance.class, List.of("-Xmx128m"), STORES.settings())
                            .ready()) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> service.database().outbox().backlog().unsent() == 0);
            }

            assertThat(NEWS / seconds(service)).isGreaterThan(5000);
        }
    }

    private static void pileUp(TestService service, String name) {
        var news =
                LongStream.rangeClosed(1, PER_AGGREGATE)
                        .mapToObj(version -> TestService.news(name, version))
                        .toList();
        service.database().transactions().run(() -> service.database().outbox().append(news));
    }

    private static double seconds(TestService service) {
        var micros =
                service.database()
                        .sql()
                        .with(handle ->
                                handle.createQuery(
                                                """
                                                SELECT TIMESTAMPDIFF(
                                                  MICROSECOND, MIN(published_at), MAX(published_at))
                                                FROM alpha_outbox_events
                                                """)
                                        .mapTo(Long.class)
                                        .one());
        System.out.printf("%d news sent in %d ms%n", NEWS, micros / 1000);
        return micros / 1e6;
    }
}
