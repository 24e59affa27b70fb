package shop.payment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shop.payment.application.port.PaymentProvider;
import shop.payment.application.port.PaymentProvider.Charge.Approved;
import shop.payment.application.port.PaymentProvider.Charge.Declined;
import shop.payment.application.port.PaymentProvider.Charge.Unclear;
import shop.payment.domain.CustomerId;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;
import shop.payment.domain.PaymentEvent.PaymentFailed;
import shop.payment.domain.PaymentEvent.PaymentProcessed;
import shop.payment.domain.PaymentEvent.PaymentRefunded;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentMethod;
import shop.payment.domain.PaymentProblem.OrderAlreadyPaid;
import shop.payment.domain.PaymentProblem.OrderNotFound;
import shop.payment.domain.PaymentProblem.OrderNotPayable;
import shop.payment.domain.PaymentProblem.PaymentDeclined;
import shop.payment.domain.PaymentProblem.WrongAmount;
import shop.payment.domain.RequestId;
import shop.platform.kernel.Money;
import shop.platform.kernel.Transactions;

/**
 * The story of paying an order, against stores in memory and a provider that does as it is told.
 */
class PayingTest {

    private static final OrderId ORDER = new OrderId(1);
    private static final CustomerId LINH = new CustomerId(7);
    private static final CustomerId MINH = new CustomerId(8);

    private final TestClock clock = new TestClock();
    private final InMemoryPayments payments = new InMemoryPayments(clock);
    private final InMemoryPayableOrders orders = new InMemoryPayableOrders();
    private final Map<OrderId, PayableOrder> orderDesk = new HashMap<>();
    private final ScriptedProvider provider = new ScriptedProvider();
    private final Transactions transactions = new NoTransactions();
    private final RecordCharge recordCharge =
            new RecordCharge(payments, orders, transactions, clock);
    private final GiveMoneyBack giveMoneyBack =
            new GiveMoneyBack(payments, transactions, provider, clock);
    private final CreatePayment createPayment =
            new CreatePayment(
                    payments,
                    orders,
                    ids -> ids.stream().map(orderDesk::get).filter(Objects::nonNull).toList(),
                    provider,
                    recordCharge,
                    clock);
    private final RefundPayment refundPayment =
            new RefundPayment(payments, transactions, giveMoneyBack, clock);
    private final NoteOrders noteOrders = new NoteOrders(orders, payments, transactions, clock);
    private final SettlePayments settlePayments =
            new SettlePayments(payments, provider, recordCharge, giveMoneyBack);

    @Test
    void a_confirmed_order_is_paid() {
        heard("confirmed");
        provider.answers(new Approved("t-1"));

        var view = createPayment.handle(paymentOf("3000"));

        assertThat(view.status()).isEqualTo("completed");
        assertThat(payments.announced()).hasExactlyElementsOfTypes(PaymentProcessed.class);
    }

    @Test
    @Timeout(30)
    void customers_who_pay_at_the_same_time_share_one_question_about_their_orders()
            throws InterruptedException {
        var questions = new ConcurrentLinkedQueue<Set<OrderId>>();
        var mayAnswer = new CountDownLatch(1);
        var paying =
                new CreatePayment(
                        payments,
                        orders,
                        ids -> {
                            questions.add(ids);
                            assertThatCode(mayAnswer::await).doesNotThrowAnyException();
                            return List.of();
                        },
                        provider,
                        recordCharge,
                        clock);

        // Two questions may be under way and two more be led by one each: the fifth has company.
        var customers = new ArrayList<Thread>();
        for (var number = 11; number <= 15; number++) {
            var order = new OrderId(number);
            var customer =
                    Thread.ofPlatform()
                            .start(() ->
                                    assertThatThrownBy(() -> paying.handle(paymentOf(order)))
                                            .isInstanceOf(OrderNotFound.class));
            customers.add(customer);
            await().until(() -> customer.getState() == Thread.State.WAITING);
        }
        mayAnswer.countDown();
        for (var customer : customers) {
            customer.join();
        }

        assertThat(questions.stream().flatMap(Set::stream).map(OrderId::value))
                .containsExactlyInAnyOrder(11L, 12L, 13L, 14L, 15L);
        assertThat(questions).anyMatch(orders -> orders.size() > 1);
    }

    @Test
    void the_same_request_is_charged_once() {
        heard("confirmed");
        provider.answers(new Approved("t-1"));

        var first = createPayment.handle(paymentOf("3000"));
        var second = createPayment.handle(paymentOf("3000"));

        assertThat(second).isEqualTo(first);
        assertThat(provider.charged).containsExactly("payment-1");
    }

    @Test
    void an_order_is_not_paid_twice() {
        heard("confirmed");
        provider.answers(new Approved("t-1"));
        createPayment.handle(paymentOf("3000"));

        assertThatThrownBy(() -> createPayment.handle(anotherPaymentOf("3000")))
                .isInstanceOf(OrderAlreadyPaid.class);
        assertThat(provider.charged).hasSize(1);
    }

    @Test
    void a_wrong_amount_is_refused_before_anything_is_written() {
        heard("confirmed");

        assertThatThrownBy(() -> createPayment.handle(paymentOf("2999.99")))
                .isInstanceOf(WrongAmount.class);
        assertThat(payments.find(new PaymentId(1))).isEmpty();
    }

    @Test
    void somebody_elses_order_does_not_exist() {
        heard("confirmed");

        assertThatThrownBy(() ->
                        createPayment.handle(
                                new CreatePayment.Command(
                                        new RequestId("r-1"),
                                        ORDER,
                                        MINH,
                                        usd("3000"),
                                        PaymentMethod.CREDIT_CARD,
                                        null)))
                .isInstanceOf(OrderNotFound.class);
    }

    @Test
    void an_order_nobody_knows_does_not_exist() {
        assertThatThrownBy(() -> createPayment.handle(paymentOf("3000")))
                .isInstanceOf(OrderNotFound.class);
    }

    @Test
    void an_order_that_is_not_confirmed_is_not_payable() {
        for (var status : List.of("pending", "rejected", "cancelled", "expired")) {
            orderDesk.put(ORDER, order(status, 0));
            noteOrders.handle(List.of(order(status, nextVersion())));

            assertThatThrownBy(() -> createPayment.handle(paymentOf("3000")))
                    .isInstanceOf(OrderNotPayable.class);
        }
    }

    @Test
    void an_order_that_is_further_on_is_paid_already() {
        heard("shipped");

        assertThatThrownBy(() -> createPayment.handle(paymentOf("3000")))
                .isInstanceOf(OrderAlreadyPaid.class);
    }

    @Test
    void a_customer_faster_than_the_news_is_served_all_the_same() {
        heard("pending");
        orderDesk.put(ORDER, order("confirmed", 0));
        provider.answers(new Approved("t-1"));

        assertThat(createPayment.handle(paymentOf("3000")).status()).isEqualTo("completed");
    }

    @Test
    void after_a_decline_the_order_can_be_paid_otherwise() {
        heard("confirmed");
        provider.answers(new Declined("insufficient funds"), new Approved("t-2"));

        assertThatThrownBy(() -> createPayment.handle(paymentOf("3000")))
                .isInstanceOf(PaymentDeclined.class)
                .hasMessageContaining("insufficient funds");
        assertThat(createPayment.handle(anotherPaymentOf("3000")).status()).isEqualTo("completed");
        assertThat(payments.announced())
                .hasExactlyElementsOfTypes(PaymentFailed.class, PaymentProcessed.class);
    }

    @Test
    void a_declined_request_sent_again_is_declined_again_without_asking() {
        heard("confirmed");
        provider.answers(new Declined("insufficient funds"));

        assertThatThrownBy(() -> createPayment.handle(paymentOf("3000")))
                .isInstanceOf(PaymentDeclined.class);
        assertThatThrownBy(() -> createPayment.handle(paymentOf("3000")))
                .isInstanceOf(PaymentDeclined.class);
        assertThat(provider.charged).hasSize(1);
    }

    @Test
    void a_charge_without_an_answer_is_resolved_by_asking() {
        heard("confirmed");
        provider.answers(new Unclear());

        assertThat(createPayment.handle(paymentOf("3000")).status()).isEqualTo("unknown");

        provider.settles(new Approved("t-1"));
        clock.forward(Duration.ofSeconds(2));
        settlePayments.handle();

        assertThat(payment().status()).isEqualTo("completed");
        assertThat(provider.charged).hasSize(1);
    }

    @Test
    void an_unknown_payment_keeps_the_order_from_being_paid_twice() {
        heard("confirmed");
        provider.answers(new Unclear());
        createPayment.handle(paymentOf("3000"));

        assertThatThrownBy(() -> createPayment.handle(anotherPaymentOf("3000")))
                .isInstanceOf(OrderAlreadyPaid.class);
    }

    @Test
    void an_intent_whose_process_died_is_settled_once_its_time_is_up() {
        heard("confirmed");
        provider.dies();
        assertThatThrownBy(() -> createPayment.handle(paymentOf("3000")))
                .isInstanceOf(ProcessDied.class);

        provider.settles(new Declined("voided"));
        assertThat(settlePayments.handle()).isZero();
        clock.forward(Duration.ofSeconds(31));
        settlePayments.handle();

        assertThat(payment().status()).isEqualTo("failed");
    }

    @Test
    void a_retry_after_the_process_died_carries_on_with_the_same_charge() {
        heard("confirmed");
        provider.dies();
        assertThatThrownBy(() -> createPayment.handle(paymentOf("3000")))
                .isInstanceOf(ProcessDied.class);

        provider.answers(new Approved("t-1"));
        createPayment.handle(paymentOf("3000"));

        assertThat(provider.charged).containsExactly("payment-1", "payment-1");
    }

    @Test
    void a_provider_that_answers_twice_changes_nothing() {
        heard("confirmed");
        provider.answers(new Approved("t-1"));
        var id = new PaymentId(createPayment.handle(paymentOf("3000")).id());

        recordCharge.handle(id, new Approved("t-1"));

        assertThat(payments.announced()).hasSize(1);
    }

    @Test
    void the_money_of_a_cancelled_order_goes_back() {
        heard("confirmed");
        provider.answers(new Approved("t-1"));
        createPayment.handle(paymentOf("3000"));

        heard("cancelled");
        heard("cancelled");
        clock.forward(Duration.ofSeconds(2));
        settlePayments.handle();

        assertThat(payment().status()).isEqualTo("refunded");
        assertThat(provider.refunded).containsExactly("payment-1-refund-1");
    }

    @Test
    void money_taken_while_the_order_was_dying_goes_back() {
        heard("confirmed");
        provider.answers(new Unclear());
        createPayment.handle(paymentOf("3000"));
        heard("expired");

        provider.settles(new Approved("t-1"));
        clock.forward(Duration.ofSeconds(2));
        settlePayments.handle();

        assertThat(payment().status()).isEqualTo("refunded");
        assertThat(payments.announced())
                .hasExactlyElementsOfTypes(PaymentProcessed.class, PaymentRefunded.class);
    }

    @Test
    void a_refund_that_does_not_get_through_is_sent_again() {
        heard("confirmed");
        provider.answers(new Approved("t-1"));
        var paid = createPayment.handle(paymentOf("3000"));
        provider.refusesRefunds(true);

        var view =
                refundPayment.handle(
                        new RefundPayment.Command(
                                RequestId.fresh(),
                                new PaymentId(paid.id()),
                                usd("1000"),
                                "broken"));
        assertThat(view.status()).isEqualTo("completed");

        provider.refusesRefunds(false);
        clock.forward(Duration.ofSeconds(2));
        settlePayments.handle();

        assertThat(payment().status()).isEqualTo("partially_refunded");
        assertThat(provider.refunded).containsExactly("payment-1-refund-1", "payment-1-refund-1");
    }

    @Test
    void a_refund_without_an_amount_gives_back_what_is_left() {
        heard("confirmed");
        provider.answers(new Approved("t-1"));
        var id = new PaymentId(createPayment.handle(paymentOf("3000")).id());

        refundPayment.handle(
                new RefundPayment.Command(RequestId.fresh(), id, usd("1"), "a dollar"));
        refundPayment.handle(new RefundPayment.Command(RequestId.fresh(), id, null, "the rest"));

        assertThat(payment().status()).isEqualTo("refunded");
    }

    @Test
    void old_news_of_an_order_is_not_believed() {
        noteOrders.handle(List.of(order("confirmed", 3)));
        noteOrders.handle(List.of(order("pending", 1)));

        assertThat(orders.find(ORDER)).hasValue(order("confirmed", 3));
    }

    private void heard(String status) {
        noteOrders.handle(List.of(order(status, nextVersion())));
    }

    private long nextVersion() {
        return orders.find(ORDER).map(PayableOrder::version).orElse(0L) + 1;
    }

    private PaymentView payment() {
        return PaymentView.of(payments.find(new PaymentId(1)).orElseThrow());
    }

    private static PayableOrder order(String status, long version) {
        return new PayableOrder(ORDER, LINH, usd("3000"), status, version);
    }

    private static CreatePayment.Command paymentOf(String amount) {
        return command("r-1", amount);
    }

    private static CreatePayment.Command paymentOf(OrderId order) {
        return new CreatePayment.Command(
                new RequestId("r-" + order.value()),
                order,
                LINH,
                usd("3000"),
                PaymentMethod.CREDIT_CARD,
                null);
    }

    private static CreatePayment.Command anotherPaymentOf(String amount) {
        return command("r-2", amount);
    }

    private static CreatePayment.Command command(String request, String amount) {
        return new CreatePayment.Command(
                new RequestId(request), ORDER, LINH, usd(amount), PaymentMethod.CREDIT_CARD, null);
    }

    private static Money usd(String amount) {
        return Money.of(amount, Currency.getInstance("USD"));
    }

    private static final class ProcessDied extends RuntimeException {}

    private static final class ScriptedProvider implements PaymentProvider {

        private final Deque<Supplier<Charge>> answers = new ArrayDeque<>();
        private Charge settlement = new Unclear();
        private boolean refusesRefunds;
        private final List<String> charged = new ArrayList<>();
        private final List<String> refunded = new ArrayList<>();

        void answers(Charge... charges) {
            for (var charge : charges) {
                answers.add(() -> charge);
            }
        }

        void dies() {
            answers.add(() -> {
                throw new ProcessDied();
            });
        }

        void settles(Charge charge) {
            settlement = charge;
        }

        void refusesRefunds(boolean refuses) {
            refusesRefunds = refuses;
        }

        @Override
        public Charge charge(
                String key, Money amount, PaymentMethod method, @Nullable String token) {
            charged.add(key);
            return answers.remove().get();
        }

        @Override
        public Charge settle(String key) {
            return settlement;
        }

        @Override
        public boolean refund(String key, String chargeKey, Money amount) {
            refunded.add(key);
            return !refusesRefunds;
        }
    }

    private static final class NoTransactions implements Transactions {

        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
