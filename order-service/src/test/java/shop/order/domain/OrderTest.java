package shop.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.KNOWN_PAYMENT;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.NOW;
import static shop.order.domain.Fixtures.PAY_BY;
import static shop.order.domain.Fixtures.newOrder;
import static shop.order.domain.Fixtures.orderThatIs;
import static shop.order.domain.Fixtures.usd;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.order.domain.OrderEvent.OrderCancelled;
import shop.order.domain.OrderEvent.OrderCreated;
import shop.order.domain.OrderEvent.OrderNoted;
import shop.order.domain.OrderEvent.OrderStatusUpdated;
import shop.order.domain.OrderState.Confirmed;
import shop.order.domain.OrderState.Expired;
import shop.order.domain.OrderState.Paid;
import shop.order.domain.OrderState.Pending;
import shop.order.domain.OrderState.Processing;
import shop.order.domain.OrderState.Rejected;
import shop.order.domain.OrderState.Shipped;

class OrderTest {

    @Test
    void is_pending_and_announced_when_it_is_placed() {
        var order = newOrder();

        assertThat(order.state()).isEqualTo(new Pending(PAY_BY));
        assertThat(order.total()).isEqualTo(usd("3000.00"));
        assertThat(order.news()).containsExactly(new OrderCreated(1, NOW));
        assertThat(order.keptVersion()).isZero();
    }

    @Test
    void keeps_its_deadline_when_it_is_confirmed() {
        var order = orderThatIs(new Pending(PAY_BY));

        order.on(new Signal.StockReserved(), NOW);

        assertThat(order.state()).isEqualTo(new Confirmed(PAY_BY));
    }

    @Test
    void remembers_which_lines_were_short() {
        var order = newOrder();
        var shortages = List.of(new Shortage(LAPTOP, 2, 1));

        order.on(new Signal.StockRejected(shortages), NOW);

        assertThat(order.state()).isEqualTo(new Rejected(shortages));
    }

    @Test
    void applies_an_early_payment_when_the_stock_is_held() {
        var order = orderThatIs(new Pending(PAY_BY));

        order.on(new Signal.PaymentProcessed(KNOWN_PAYMENT), NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        order.on(new Signal.StockReserved(), NOW.plusSeconds(1));

        assertThat(order.state()).isEqualTo(new Paid());
        assertThat(order.payment()).isEqualTo(KNOWN_PAYMENT);
        assertThat(order.news())
                .containsExactly(
                        new OrderNoted(6, OrderStatus.PENDING, "The payment came early.", NOW),
                        new OrderStatusUpdated(
                                7, OrderStatus.PENDING, OrderStatus.CONFIRMED, NOW.plusSeconds(1)),
                        new OrderStatusUpdated(
                                8, OrderStatus.CONFIRMED, OrderStatus.PAID, NOW.plusSeconds(1)));
    }

    @Test
    void says_so_when_a_payment_comes_after_its_end() {
        var order = orderThatIs(new Expired());

        order.on(new Signal.PaymentProcessed(KNOWN_PAYMENT), NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(order.payment()).isEqualTo(KNOWN_PAYMENT);
        assertThat(order.news())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderNoted.class, it -> assertThat(it.note()).contains("too late"));
    }

    @Test
    void announces_its_expiry_as_a_cancellation() {
        var order = orderThatIs(new Confirmed(PAY_BY));

        order.on(new Signal.TimeIsUp(), PAY_BY);

        assertThat(order.news())
                .containsExactly(
                        new OrderCancelled(
                                6,
                                OrderStatus.CONFIRMED,
                                OrderStatus.EXPIRED,
                                "It was not paid in time.",
                                PAY_BY));
    }

    @Test
    void knows_only_the_highest_refund() {
        var order = orderThatIs(new Paid());

        order.on(new Signal.PaymentRefunded(usd("20")), NOW);
        order.on(new Signal.PaymentRefunded(usd("10")), NOW);

        assertThat(order.refunded()).isEqualTo(usd("20"));
        assertThat(order.news()).hasSize(1);
    }

    @Test
    void moves_one_step_at_a_time() {
        var order = orderThatIs(new Paid());

        assertThatThrownBy(() -> order.on(new Signal.StaffAdvances(OrderStatus.SHIPPED), NOW))
                .isInstanceOf(OrderProblem.IllegalMove.class);
        order.on(new Signal.StaffAdvances(OrderStatus.PROCESSING), NOW);

        assertThat(order.state()).isEqualTo(new Processing());
    }

    @Test
    void is_not_paid_by_the_word_of_staff() {
        var order = orderThatIs(new Confirmed(PAY_BY));

        assertThatThrownBy(() -> order.on(new Signal.StaffAdvances(OrderStatus.PAID), NOW))
                .isInstanceOf(OrderProblem.IllegalMove.class);
    }

    @Test
    void goes_elsewhere_until_it_is_shipped() {
        var elsewhere = new ShippingAddress("9 Side St");
        var processing = orderThatIs(new Processing());

        processing.sendTo(elsewhere, NOW);
        processing.sendTo(elsewhere, NOW.plus(Duration.ofHours(1)));

        assertThat(processing.address()).isEqualTo(elsewhere);
        assertThat(processing.news()).hasSize(1);
        assertThatThrownBy(() -> orderThatIs(new Shipped()).sendTo(elsewhere, NOW))
                .isInstanceOf(OrderProblem.AddressFixed.class);
    }
}
