package shop.payment.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.payment.domain.SomePayments.NOW;
import static shop.payment.domain.SomePayments.intent;
import static shop.payment.domain.SomePayments.usd;
import static shop.platform.test.Store.MYSQL;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.payment.application.GiveMoneyBack;
import shop.payment.application.NoteOrders;
import shop.payment.application.RecordCharge;
import shop.payment.application.RefundPayment;
import shop.payment.application.port.PaymentProvider.Charge.Approved;
import shop.payment.domain.CustomerId;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentFilter;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentProblem.OrderAlreadyPaid;
import shop.payment.domain.PaymentProblem.PaymentChanged;
import shop.payment.domain.PaymentProblem.RefundTooLarge;
import shop.payment.domain.RequestId;
import shop.payment.infrastructure.sandbox.SandboxProvider;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.kernel.Page;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Stores;

class JdbcPaymentsIT {

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL);

    private static Database database;
    private static JdbcPayments payments;
    private static JdbcPayableOrders orders;

    @BeforeAll
    static void open() {
        var settings = Settings.of(STORES.settings());
        database =
                Database.open(
                        DatabaseSettings.of(settings, "payment"),
                        Observability.of("payment-service", settings));
        payments = new JdbcPayments(database.sql(), database.transactions(), database.outbox());
        orders = new JdbcPayableOrders(database.sql());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.sql()
                .use(handle ->
                        List.of(
                                        "payments",
                                        "refunds",
                                        "payable_orders",
                                        "sandbox_charges",
                                        "sandbox_refunds",
                                        "payment_outbox_events")
                                .forEach(table -> handle.execute("DELETE FROM " + table)));
    }

    @Test
    void what_is_added_is_found_again() {
        var added = payments.add(intent("r-1", 1), NOW);

        var found = payments.find(added.id()).orElseThrow();

        assertThat(found.intent()).isEqualTo(intent("r-1", 1));
        assertThat(found.status()).isEqualTo("created");
        assertThat(found.createdAt()).isEqualTo(NOW);
        assertThat(payments.requestedBy(new RequestId("r-1"))).isPresent();
        assertThat(payments.requestedBy(new RequestId("r-2"))).isEmpty();
    }

    @Test
    void a_captured_payment_and_its_refunds_come_back_as_they_were() {
        var payment = captured(payments.add(intent("r-1", 1), NOW));
        payment.refund(RequestId.fresh(), usd("1000"), "broken", NOW);
        payments.save(payment);
        payment = reread(payment);
        payment.refunded(1, NOW);
        payment.refund(RequestId.fresh(), usd("500"), "late", NOW);
        payments.save(payment);

        var found = reread(payment);

        assertThat(found.status()).isEqualTo("partially_refunded");
        assertThat(found.transactionId()).isEqualTo("t-1");
        assertThat(found.refunds()).isEqualTo(payment.refunds());
    }

    @Test
    void an_order_has_one_live_payment_however_many_try_at_once() throws Exception {
        var refused = new AtomicInteger();

        atOnce(
                16,
                number -> {
                    try {
                        payments.add(intent("r-" + number, 1), NOW);
                    } catch (OrderAlreadyPaid _) {
                        refused.incrementAndGet();
                    }
                });

        assertThat(refused).hasValue(15);
        assertThat(payments.takeLiveOf(List.of(new OrderId(1)))).hasSize(1);
    }

    @Test
    void the_same_request_twice_at_once_is_one_payment() throws Exception {
        atOnce(8, _ -> payments.add(intent("r-1", 1), NOW));

        assertThat(payments.list(all())).hasSize(1);
    }

    @Test
    void after_a_failure_the_order_is_free_again() {
        var failed = payments.add(intent("r-1", 1), NOW);
        failed.declined("no", NOW);
        payments.save(failed);

        payments.add(intent("r-2", 1), NOW);

        assertThat(payments.list(all())).hasSize(2);
        assertThat(reread(failed).failureReason()).isEqualTo("no");
    }

    @Test
    void two_changes_of_the_same_version_do_not_both_count() {
        var added = payments.add(intent("r-1", 1), NOW);
        var mine = reread(added);
        var yours = reread(added);
        mine.unanswered();
        payments.save(mine);
        yours.unanswered();

        assertThatThrownBy(() -> payments.save(yours)).isInstanceOf(PaymentChanged.class);
    }

    @Test
    void news_are_written_with_the_change_or_not_at_all() {
        var payment = payments.add(intent("r-1", 1), NOW);
        payment.approved("t-1", NOW);

        assertThatThrownBy(() ->
                        database.transactions()
                                .run(() -> {
                                    payments.save(payment);
                                    throw new IllegalStateException("too bad");
                                }))
                .hasMessage("too bad");
        assertThat(announced()).isEmpty();

        payments.save(payment);
        assertThat(announced()).containsExactly("payment_processed");
    }

    @Test
    void an_unsettled_payment_is_handed_to_one_caller_until_its_pause_is_over() {
        var payment = payments.add(intent("r-1", 1), NOW);
        assertThat(payments.takeUnsettled(Duration.ofSeconds(60), 10)).isEmpty();

        due(payment.id());

        assertThat(payments.takeUnsettled(Duration.ofSeconds(60), 10))
                .containsExactly(payment.id());
        assertThat(payments.takeUnsettled(Duration.ofSeconds(60), 10)).isEmpty();
    }

    @Test
    void a_fresh_one_is_left_alone_until_whoever_repeats_its_request_may_have_come() {
        var payment = payments.add(intent("r-1", 1), NOW);

        var lockOfItsKey = 15L;
        assertThat(settledIn(payment.id()))
                .hasValueSatisfying(seconds -> assertThat(seconds).isGreaterThan(lockOfItsKey + 5));
    }

    @Test
    void a_settled_payment_is_not_handed_out() {
        var payment = captured(payments.add(intent("r-1", 1), NOW));

        assertThat(settledIn(payment.id())).isEmpty();
    }

    @Test
    void payments_are_listed_newest_first_by_customer_and_order() {
        payments.add(intent("r-1", 1), NOW);
        payments.add(intent("r-2", 2), NOW);

        assertThat(payments.list(all()))
                .extracting(payment -> payment.intent().order().value())
                .containsExactly(2L, 1L);
        assertThat(payments.list(new PaymentFilter(new CustomerId(7), new OrderId(1), page())))
                .hasSize(1);
        assertThat(payments.list(new PaymentFilter(new CustomerId(8), null, page()))).isEmpty();
    }

    @Test
    void only_later_news_of_an_order_replace_what_is_known() {
        orders.note(List.of(order("confirmed", 2), order("pending", 1)));
        assertThat(orders.find(new OrderId(1))).hasValue(order("confirmed", 2));

        orders.note(List.of(order("cancelled", 3)));
        assertThat(orders.find(new OrderId(1))).hasValue(order("cancelled", 3));
    }

    /** Whichever of the two is first: the money of the dead order is set aside, once. */
    @Test
    void an_approval_and_the_death_of_its_order_may_cross() throws Exception {
        var clock = Clock.systemUTC();
        var recordCharge = new RecordCharge(payments, orders, database.transactions(), clock);
        var noteOrders = new NoteOrders(orders, payments, database.transactions(), clock);
        for (var number = 1; number <= 40; number++) {
            var id = number;
            var confirmed =
                    new PayableOrder(
                            new OrderId(id), new CustomerId(7), usd("3000"), "confirmed", 1);
            orders.note(List.of(confirmed));
            var payment = payments.add(intent("r-" + id, id), NOW);

            atOnce(
                    2,
                    who -> {
                        if (who == 0) {
                            recordCharge.handle(payment.id(), new Approved("t-" + id));
                        } else {
                            noteOrders.handle(
                                    List.of(
                                            new PayableOrder(
                                                    new OrderId(id),
                                                    new CustomerId(7),
                                                    usd("3000"),
                                                    "expired",
                                                    2)));
                        }
                    });

            assertThat(reread(payment).refundable()).isEqualTo(usd("0"));
            assertThat(reread(payment).refunds()).hasSize(1);
        }
    }

    @Test
    void twenty_refunds_at_once_never_exceed_the_payment() throws Exception {
        var payment = captured(payments.add(intent("r-1", 1), NOW));
        var clock = Clock.systemUTC();
        try (var provider = new SandboxProvider(database.sql(), clock, (_, _) -> {})) {
            provider.charge(payment.chargeKey(), payment.amount(), payment.intent().method(), null);
            var giveMoneyBack =
                    new GiveMoneyBack(payments, database.transactions(), provider, clock);
            var refund = new RefundPayment(payments, database.transactions(), giveMoneyBack, clock);
            var refused = new AtomicInteger();

            atOnce(
                    20,
                    _ -> {
                        try {
                            refund.handle(
                                    new RefundPayment.Command(
                                            RequestId.fresh(), payment.id(), usd("400"), "part"));
                        } catch (RefundTooLarge _) {
                            refused.incrementAndGet();
                        }
                    });

            assertThat(refused).hasValue(13);
            assertThat(reread(payment).refundedTotal()).isEqualTo(usd("2800"));
            assertThat(announced()).filteredOn("payment_refunded"::equals).hasSize(7);
        }
    }

    private static Payment captured(Payment payment) {
        payment.approved("t-1", NOW);
        payments.save(payment);
        return reread(payment);
    }

    private static Payment reread(Payment payment) {
        return payments.find(payment.id()).orElseThrow();
    }

    private static PayableOrder order(String status, long version) {
        return new PayableOrder(new OrderId(1), new CustomerId(7), usd("3000"), status, version);
    }

    private static PaymentFilter all() {
        return new PaymentFilter(null, null, page());
    }

    private static Page page() {
        return new Page(0, 10);
    }

    private static List<String> announced() {
        return database.sql()
                .with(handle ->
                        handle.createQuery("SELECT type FROM payment_outbox_events ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    private static void due(PaymentId id) {
        database.sql()
                .use(handle ->
                        handle.execute(
                                "UPDATE payments SET settle_after = NOW(6) WHERE id = ?",
                                id.value()));
    }

    /** In how many seconds, if at all. */
    private static Optional<Long> settledIn(PaymentId id) {
        return database.sql()
                .with(handle ->
                        handle.createQuery(
                                        """
                                        SELECT TIMESTAMPDIFF(SECOND, NOW(6), settle_after) FROM payments
                                         WHERE id = ? AND settle_after IS NOT NULL
                                        """)
                                .bind(0, id.value())
                                .mapTo(Long.class)
                                .findOne());
    }

    private interface Work {
        void as(int who);
    }

    private static void atOnce(int count, Work work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    IntStream.range(0, count)
                            .mapToObj(who -> threads.submit(() -> work.as(who)))
                            .toList();
            for (var task : tasks) {
                task.get();
            }
        }
    }
}
