package shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.ANNA;
import static shop.order.domain.Fixtures.BEN;
import static shop.order.domain.Fixtures.NOW;
import static shop.order.domain.Fixtures.PAY_BY;
import static shop.order.domain.Fixtures.placementBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.order.domain.Fulfilment;
import shop.order.domain.Order;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderStatus;
import shop.order.domain.PaymentId;
import shop.order.domain.Reach;
import shop.order.domain.ShippingAddress;
import shop.order.domain.Signal;
import shop.order.domain.TimelineEntry;
import shop.platform.test.InMemoryTransactions;

/** The use cases that change an order once it is placed. */
class ChangeOrdersTest {

    private static final Reach STAFF = new Reach.Everybodys();

    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakeBell bell = new FakeBell();
    private final OrderChanges changes = new OrderChanges(orders, new InMemoryTransactions(), bell);

    @Test
    void customers_cancel_their_own_orders() {
        var order = orders.add(placementBy(ANNA));

        var cancelled = cancel(order, new Reach.Only(ANNA));

        assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(bell.rung()).containsExactly(order.id());
    }

    @Test
    void the_orders_of_others_do_not_exist() {
        var order = orders.add(placementBy(ANNA));

        assertThatThrownBy(() -> cancel(order, new Reach.Only(BEN)))
                .isInstanceOf(OrderProblem.NoSuchOrder.class);
        assertThat(find(order).status()).isEqualTo(OrderStatus.PENDING);
    }

    @Test
    void cancelling_twice_is_cancelling_once() {
        var order = orders.add(placementBy(ANNA));

        cancel(order, new Reach.Only(ANNA));
        cancel(order, new Reach.Only(ANNA));

        assertThat(orders.timeline(order.id(), 0)).hasSize(2);
    }

    @Test
    void what_is_shipped_is_cancelled_by_nobody() {
        var order = paidOrder();
        update(order, OrderStatus.PROCESSING);
        update(order, OrderStatus.SHIPPED);

        assertThatThrownBy(() -> cancel(order, new Reach.Only(ANNA)))
                .isInstanceOf(OrderProblem.IllegalMove.class);
        assertThatThrownBy(() -> cancel(order, STAFF)).isInstanceOf(OrderProblem.IllegalMove.class);
    }

    @Test
    void what_is_being_packed_can_still_be_cancelled() {
        var order = paidOrder();
        update(order, OrderStatus.PROCESSING);

        assertThat(cancel(order, new Reach.Only(ANNA)).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void staff_bring_an_order_to_its_end_step_by_step() {
        var order = paidOrder();

        update(order, OrderStatus.PROCESSING);
        update(order, OrderStatus.SHIPPED);
        update(order, OrderStatus.DELIVERED);
        var completed = update(order, OrderStatus.COMPLETED);

        assertThat(completed.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(orders.timeline(order.id(), 0))
                .extracting(TimelineEntry::version)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void staff_change_the_address() {
        var order = orders.add(placementBy(ANNA));
        var elsewhere = new ShippingAddress("9 Side St");

        updateOrder().handle(new UpdateOrder.Command(order.id(), null, elsewhere));

        assertThat(find(order).address()).isEqualTo(elsewhere);
    }

    @Test
    void an_order_nobody_knows_cannot_be_updated() {
        var command = new UpdateOrder.Command(new OrderId(99), OrderStatus.SHIPPED, null);

        assertThatThrownBy(() -> updateOrder().handle(command))
                .isInstanceOf(OrderProblem.NoSuchOrder.class);
    }

    @Test
    void orders_end_when_their_time_is_up_and_not_before() {
        for (var i = 0; i < 250; i++) {
            orders.add(placementBy(ANNA));
        }
        var paid = paidOrder();

        expireAt(PAY_BY.minusMillis(1));
        assertThat(bell.rung()).doesNotContain(new OrderId(1));

        expireAt(PAY_BY);
        assertThat(find(new OrderId(1)).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(find(new OrderId(250)).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(find(paid).status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void delivered_orders_are_completed_when_they_can_no_longer_be_returned() {
        var order = paidOrder();
        new FollowCheckout(orders, changes, at(NOW))
                .handle(List.of(heard(order, new Signal.Shipping(Fulfilment.DELIVERED))));
        var waiting = paidOrder();

        completeAt(NOW.plus(Duration.ofDays(14)).minusMillis(1));
        assertThat(find(order).status()).isEqualTo(OrderStatus.DELIVERED);

        completeAt(NOW.plus(Duration.ofDays(14)));
        completeAt(NOW.plus(Duration.ofDays(15)));
        assertThat(find(order).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(find(waiting).status()).isEqualTo(OrderStatus.PAID);
        assertThat(orders.timeline(order.id(), 3))
                .extracting(TimelineEntry::status)
                .containsExactly(
                        OrderStatus.PROCESSING,
                        OrderStatus.SHIPPED,
                        OrderStatus.DELIVERED,
                        OrderStatus.COMPLETED);
    }

    @Test
    void a_batch_may_say_several_things_about_one_order() {
        var order = paidOrder();

        assertThat(find(order).payment()).isEqualTo(new PaymentId(9));
        assertThat(find(order).version()).isEqualTo(3);
        assertThat(bell.rung()).containsExactly(order.id());
    }

    @Test
    void whoever_watches_is_told_what_is_new() {
        var order = orders.add(placementBy(ANNA));
        bell.meanwhile(() -> cancel(order, new Reach.Only(ANNA)));
        var query =
                new ShowTimeline.Query(order.id(), new Reach.Only(ANNA), 1, Duration.ofSeconds(1));

        var news = new ShowTimeline(orders, bell).handle(query);

        assertThat(news).extracting(TimelineEntry::event).containsExactly("order_cancelled");
    }

    private Order paidOrder() {
        var order = orders.add(placementBy(ANNA));
        new FollowCheckout(orders, changes, at(NOW))
                .handle(
                        List.of(
                                heard(order, new Signal.StockReserved()),
                                heard(order, new Signal.PaymentProcessed(new PaymentId(9))),
                                new FollowCheckout.Heard(
                                        new OrderId(9999), new Signal.StockReserved())));
        return order;
    }

    private static FollowCheckout.Heard heard(Order order, Signal signal) {
        return new FollowCheckout.Heard(order.id(), signal);
    }

    private Order cancel(Order order, Reach reach) {
        return new CancelOrder(orders, changes, at(NOW))
                .handle(new CancelOrder.Command(order.id(), reach, "changed my mind"));
    }

    private Order update(Order order, OrderStatus status) {
        return updateOrder().handle(new UpdateOrder.Command(order.id(), status, null));
    }

    private UpdateOrder updateOrder() {
        return new UpdateOrder(orders, changes, at(NOW));
    }

    private void expireAt(Instant now) {
        new ExpireUnpaidOrders(orders, changes, at(now)).handle();
    }

    private void completeAt(Instant now) {
        new CompleteDeliveredOrders(orders, changes, at(now), Duration.ofDays(14)).handle();
    }

    private Order find(Order order) {
        return find(order.id());
    }

    private Order find(OrderId order) {
        return orders.find(order, STAFF).orElseThrow();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
