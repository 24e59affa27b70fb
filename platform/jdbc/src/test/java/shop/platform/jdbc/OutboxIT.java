package shop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.MYSQL;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.messaging.Lease;
import shop.platform.messaging.Unsent;
import shop.platform.test.Stores;

class OutboxIT {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL);

    private static TestService service;
    private static JdbcOutbox outbox;

    @BeforeAll
    static void start() {
        service = TestService.alpha(STORES.settings());
        outbox = service.database().outbox();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void emptied() {
        var lease = leased("cleaner");
        while (!outbox.unsent(500).isEmpty()) {
            outbox.markSent(lease, outbox.unsent(500));
        }
        outbox.release(lease);
    }

    @Test
    void news_without_a_transaction_are_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> outbox.append(List.of(TestService.news("x", 1))));
    }

    @Test
    void news_of_an_undone_transaction_are_never_seen() {
        service.insert("undone");

        assertThatThrownBy(() ->
                        service.database()
                                .transactions()
                                .run(() -> {
                                    service.changeWithin("undone");
                                    throw new IllegalArgumentException("no");
                                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(outbox.unsent(10)).isEmpty();
        assertThat(service.change("undone")).isEqualTo(1);
    }

    @Test
    void the_signal_comes_after_the_commit_and_only_then() {
        service.insert("signalled");
        var signals = new AtomicInteger();
        outbox.onAppended(signals::incrementAndGet);

        service.database()
                .transactions()
                .run(() -> {
                    service.changeWithin("signalled");
                    assertThat(signals).hasValue(0);
                });

        assertThat(signals).hasValue(1);
    }

    @Test
    void a_smaller_id_committed_later_is_not_lost() throws Exception {
        service.insert("slow");
        service.insert("fast");
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var lease = leased("reader");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow =
                    threads.submit(() ->
                            service.database()
                                    .transactions()
                                    .run(() -> {
                                        service.changeWithin("slow");
                                        appended.countDown();
                                        waitFor(mayCommit);
                                    }));
            appended.await();
            service.change("fast");
            var first = outbox.unsent(10);
            outbox.markSent(lease, first);
            mayCommit.countDown();
            slow.get();

            assertThat(keys(first)).containsExactly("fast");
            assertThat(keys(outbox.unsent(10))).containsExactly("slow");
            assertThat((Long) outbox.unsent(10).getFirst().place())
                    .isLessThan((Long) first.getFirst().place());
        }
        outbox.release(lease);
    }

    @Test
    void one_aggregate_changed_by_eight_threads_has_no_gap_and_no_misorder() throws Exception {
        service.insert("busy");

        try (var threads = Executors.newFixedThreadPool(8)) {
            var all =
                    IntStream.range(0, 200)
                            .mapToObj(_ -> threads.submit(() -> service.change("busy")))
                            .toList();
            for (var each : all) {
                each.get();
            }
        }

        assertThat(outbox.unsent(500).stream().map(unsent -> unsent.message().aggregateVersion()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void a_version_told_twice_undoes_the_transaction() {
        service.insert("versioned");
        service.change("versioned");

        assertThatThrownBy(() ->
                        service.database()
                                .transactions()
                                .run(() ->
                                        outbox.append(List.of(TestService.news("versioned", 1)))))
                .matches(Faults::isDuplicateKey);
    }

    @Test
    void a_lease_is_kept_by_renewing_and_passes_on_with_a_new_epoch() {
        var first = leased("first");

        assertThat(outbox.lease("second", LONG)).isEmpty();
        assertThat(outbox.lease("first", SHORT)).contains(first);

        var second = leased("second");
        assertThat(second.epoch()).isEqualTo(first.epoch() + 1);
        assertThat(outbox.lease("first", LONG)).isEmpty();
        outbox.release(second);
        assertThat(leased("first").epoch()).isEqualTo(second.epoch() + 1);
        outbox.release(leased("first"));
    }

    @Test
    void a_former_owner_can_neither_mark_nor_release() {
        service.insert("fenced");
        service.change("fenced");
        var former = outbox.lease("former", SHORT).orElseThrow();
        var batch = outbox.unsent(10);
        var present = leased("present");

        assertThat(outbox.markSent(former, batch)).isFalse();
        outbox.release(former);

        assertThat(outbox.lease("former", LONG)).isEmpty();
        assertThat(outbox.unsent(10)).isEqualTo(batch);
        assertThat(outbox.markSent(present, batch)).isTrue();
        assertThat(outbox.unsent(10)).isEmpty();
        outbox.release(present);
    }

    @Test
    void an_owner_that_lost_and_regained_its_lease_is_fenced_by_the_epoch() {
        var before = outbox.lease("same", SHORT).orElseThrow();
        outbox.release(leased("other"));
        var after = leased("same");
        service.insert("regained");
        service.change("regained");

        assertThat(outbox.markSent(before, outbox.unsent(10))).isFalse();
        assertThat(outbox.markSent(after, outbox.unsent(10))).isTrue();
        outbox.release(after);
    }

    @Test
    void the_backlog_tells_how_much_waits_and_how_long() {
        assertThat(outbox.backlog().unsent()).isZero();
        assertThat(outbox.backlog().oldest()).isZero();

        service.insert("waiting");
        service.change("waiting");
        service.change("waiting");

        assertThat(outbox.backlog().unsent()).isEqualTo(2);
        await().until(() -> outbox.backlog().oldest().compareTo(SHORT) > 0);
    }

    @Test
    void purging_forgets_what_was_sent_and_nothing_else() {
        service.insert("purged");
        service.change("purged");
        var lease = leased("purger");
        outbox.markSent(lease, outbox.unsent(10));
        service.change("purged");

        assertThat(outbox.purge(Duration.ofDays(7))).isZero();
        await().until(() -> outbox.purge(Duration.ofSeconds(1)) > 0);

        assertThat(outbox.unsent(10)).hasSize(1);
        outbox.release(lease);
    }

    /** An old snapshot keeps InnoDB from removing what was purged; reading must not suffer. */
    @Test
    void reading_stays_quick_while_a_long_transaction_holds_up_the_purge() throws Exception {
        try (var admin = DatabaseIT.plainConnection(STORES);
                var statement = admin.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            fill("history", 10_000);
            var lease = leased("reader");
            for (var batch = outbox.unsent(500); !batch.isEmpty(); batch = outbox.unsent(500)) {
                outbox.markSent(lease, batch);
            }
            await().pollDelay(Duration.ofSeconds(1))
                    .until(() -> {
                        var purged = outbox.purge(Duration.ofSeconds(1));
                        return purged == 0;
                    });

            var times = IntStream.range(0, 200).mapToLong(_ -> nanosToRead()).sorted().toArray();

            assertThat(Duration.ofNanos(times[198])).isLessThan(Duration.ofMillis(50));
            outbox.release(lease);
        }
    }

    private static void fill(String name, int count) {
        for (int from = 1; from <= count; from += 500) {
            var news =
                    LongStream.range(from, from + 500L)
                            .mapToObj(version -> TestService.news(name, version))
                            .toList();
            service.database().transactions().run(() -> outbox.append(news));
        }
    }

    private static long nanosToRead() {
        var start = System.nanoTime();
        assertThat(outbox.unsent(500)).isEmpty();
        return System.nanoTime() - start;
    }

    /** Waits until whoever has the lease has let it run out. */
    private static Lease leased(String owner) {
        return await().until(() -> outbox.lease(owner, LONG), lease -> lease.isPresent())
                .orElseThrow();
    }

    private static List<String> keys(List<Unsent> batch) {
        return batch.stream().map(unsent -> unsent.message().key()).toList();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
