package shop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static shop.platform.test.Store.MYSQL;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.messaging.Lease;
import shop.platform.messaging.Unsent;
import shop.platform.test.Stores;

/**
 * Threads contend for a few things while one reads the news of them. A single read of MariaDB 11.4
 * hid what came before four times in 263,000 changes, so three seconds meet that only now and then;
 * the system property {@code outbox.seconds} makes it longer, and 90 have met it.
 */
class OutboxOrderIT {

    private static final Duration TIME =
            Duration.ofSeconds(Integer.getInteger("outbox.seconds", 3));
    private static final int WRITERS = 6;
    private static final int OPEN = 50;
    private static final List<String> THINGS = List.of("one", "two", "three");

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL);

    @Test
    void a_reader_sees_no_news_without_those_before_them() throws Exception {
        try (var service = TestService.alpha(STORES.settings());
                var _ = openTransactions();
                var threads = Executors.newFixedThreadPool(WRITERS)) {
            THINGS.forEach(service::insert);
            var outbox = service.database().outbox();
            var lease = outbox.lease("reader", TIME.plusMinutes(1)).orElseThrow();
            var end = System.nanoTime() + TIME.toNanos();
            var writers =
                    IntStream.range(0, WRITERS)
                            .mapToObj(_ -> threads.submit(() -> changeUntil(end, service)))
                            .toList();
            var last = new HashMap<String, Long>();

            while (!writers.stream().allMatch(Future::isDone)) {
                read(outbox, lease, last);
            }
            read(outbox, lease, last);

            for (var writer : writers) {
                writer.get();
            }
            THINGS.forEach(name -> assertThat(last).containsEntry(name, service.version(name)));
        }
    }

    @Test
    void what_a_first_read_missed_is_sent_before_what_it_saw() throws Exception {
        try (var service = TestService.alpha(STORES.settings())) {
            service.insert("hidden");
            service.insert("stranger");
            List.of("hidden", "stranger", "hidden").forEach(service::change);
            var outbox = service.database().outbox();
            var all = outbox.unsent(500);
            var last = (Long) all.getLast().place();

            assertThat(all).hasSize(3);
            assertThat(outbox.unsent(List.of(last), 500))
                    .extracting(each -> each.message().key(), Unsent::place)
                    .containsExactly(
                            tuple("hidden", all.getFirst().place()), tuple("hidden", last));
        }
    }

    /** Until nothing is left. */
    private static void read(JdbcOutbox outbox, Lease lease, Map<String, Long> last) {
        for (var batch = outbox.unsent(500); !batch.isEmpty(); batch = outbox.unsent(500)) {
            for (var unsent : batch) {
                var message = unsent.message();
                assertThat(message.aggregateVersion())
                        .as(message.key())
                        .isEqualTo(last.merge(message.key(), 1L, Long::sum));
            }
            outbox.markSent(lease, batch);
        }
    }

    private static void changeUntil(long end, TestService service) {
        var random = ThreadLocalRandom.current();
        while (System.nanoTime() < end) {
            service.change(THINGS.get(random.nextInt(THINGS.size())));
        }
    }

    private interface OpenTransactions extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** They have written something and do not end. */
    private static OpenTransactions openTransactions() throws SQLException {
        var connections = new ArrayList<Connection>();
        for (int each = 0; each < OPEN; each++) {
            var connection = DatabaseIT.plainConnection(STORES);
            connections.add(connection);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "INSERT INTO alpha_heard (name, version, delay_millis) VALUES ('', 1, 1)");
            }
        }
        return () -> {
            for (var connection : connections) {
                connection.close();
            }
        };
    }
}
