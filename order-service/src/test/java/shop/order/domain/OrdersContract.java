package shop.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.ANNA;
import static shop.order.domain.Fixtures.BEN;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.MOUSE;
import static shop.order.domain.Fixtures.NOW;
import static shop.order.domain.Fixtures.PAY_BY;
import static shop.order.domain.Fixtures.placementBy;
import static shop.order.domain.Fixtures.usd;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;

/** What every keeper of orders must do; the one in memory is held to it as the real one is. */
public abstract class OrdersContract {

    private static final Reach ALL = new Reach.Everybodys();

    /** By whatever clock. */
    private static final Instant LONG_AFTER = Instant.parse("2999-01-01T00:00:00Z");

    protected abstract Orders orders();

    protected abstract Transactions transactions();

    @Test
    void an_order_is_found_as_it_was_placed() {
        var quote =
                Quote.plain(
                        List.of(
                                new OrderLine(MOUSE, new Quantity(3), usd("19.90")),
                                new OrderLine(LAPTOP, new Quantity(2), usd("1500"))));
        var address = new ShippingAddress("12 Lê Lợi, Quận 1 🏠");

        var placed =
                orders().add(new Placement(RequestId.fresh(), ANNA, quote, address, NOW, PAY_BY));

        assertThat(find(placed))
                .usingRecursiveComparison()
                .ignoringFields("news")
                .isEqualTo(placed);
    }

    @Test
    void the_same_request_is_the_same_order() {
        var placement =
                new Placement(
                        new RequestId("7:again"),
                        ANNA,
                        Fixtures.twoLaptops(),
                        Fixtures.HOME,
                        NOW,
                        PAY_BY);

        var first = orders().add(placement);
        var second = orders().add(placement);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(orders().placedBy(placement.request())).isPresent();
        assertThat(orders().placedBy(new RequestId("8:again"))).isEmpty();
    }

    @Test
    void what_a_price_is_made_of_is_kept_to_the_last_part_and_never_changes() {
        var redemption = new Redemption(new RedemptionId("r-" + UUID.randomUUID()), LONG_AFTER);
        var order =
                orders().add(
                                new Placement(
                                        RequestId.fresh(),
                                        ANNA,
                                        Fixtures.twoLaptopsToFrance(),
                                        Fixtures.HOME,
                                        NOW,
                                        PAY_BY,
                                        redemption));

        assertIsKept(order);
        change(order, new Signal.StockReserved());
        change(order, new Signal.PaymentProcessed(new PaymentId(9)));
        change(order, new Signal.Shipping(Fulfilment.DELIVERED));
        assertThat(find(order).quote()).isEqualTo(Fixtures.twoLaptopsToFrance());
        assertThat(orders().placedWith(redemption.id()).map(Order::id)).contains(order.id());
        assertThat(orders().placedWith(new RedemptionId("another"))).isEmpty();
    }

    @Test
    void an_order_whose_promotions_may_be_given_to_others_is_not_placed() {
        var request = RequestId.fresh();
        var late =
                new Placement(
                        request,
                        ANNA,
                        Fixtures.twoLaptopsToFrance(),
                        Fixtures.HOME,
                        NOW,
                        PAY_BY,
                        new Redemption(new RedemptionId("late"), Instant.EPOCH));

        assertThatThrownBy(() -> orders().add(late)).isInstanceOf(OrderProblem.PlacedTooLate.class);
        assertThat(orders().placedBy(request)).isEmpty();
    }

    @Test
    void who_has_an_order_that_lives_has_ordered() {
        var customer = new CustomerId(add(ANNA).id().value() + 2_000_000);
        assertThat(orders().hasOrdered(customer)).isFalse();

        var order = add(customer);
        assertThat(orders().hasOrdered(customer)).isTrue();
        change(order, new Signal.CustomerCancels("no"));
        assertThat(orders().hasOrdered(customer)).isFalse();
        change(add(customer), new Signal.StockRejected(List.of(new Shortage(LAPTOP, 2, 1))));
        assertThat(orders().hasOrdered(customer)).isFalse();
        add(customer);
        assertThat(orders().hasOrdered(customer)).isTrue();
    }

    @Test
    void only_delivered_orders_are_found_once_they_have_been_for_long_enough() {
        var delivered = add(ANNA);
        change(delivered, new Signal.StockReserved());
        change(delivered, new Signal.PaymentProcessed(new PaymentId(9)));
        change(delivered, new Signal.Shipping(Fulfilment.DELIVERED));
        var shipped = add(ANNA);
        change(shipped, new Signal.StockReserved());
        change(shipped, new Signal.PaymentProcessed(new PaymentId(9)));
        change(shipped, new Signal.Shipping(Fulfilment.SHIPPED));

        assertThat(deliveredBy(NOW.minusMillis(1))).doesNotContain(delivered.id());
        assertThat(deliveredBy(NOW)).contains(delivered.id()).doesNotContain(shipped.id());
    }

    @Test
    void orders_are_numbered_upwards() {
        var first = orders().add(placementBy(ANNA));
        var second = orders().add(placementBy(BEN));

        assertThat(second.id()).isGreaterThan(first.id());
    }

    @Test
    void every_state_is_kept_as_it_is() {
        var path =
                List.of(
                        new Signal.StockReserved(),
                        new Signal.PaymentProcessed(new PaymentId(9)),
                        new Signal.StaffAdvances(OrderStatus.PROCESSING),
                        new Signal.StaffAdvances(OrderStatus.SHIPPED),
                        new Signal.StaffAdvances(OrderStatus.DELIVERED),
                        new Signal.StaffAdvances(OrderStatus.COMPLETED),
                        new Signal.PaymentRefunded(usd("10.50")));
        var order = orders().add(placementBy(ANNA));

        for (var signal : path) {
            assertIsKept(change(order, signal));
        }
    }

    @Test
    void every_end_is_kept_as_it_is() {
        var shortages = List.of(new Shortage(LAPTOP, 2, 1), new Shortage(MOUSE, 3, 0));
        var ends =
                List.of(
                        new Signal.StockRejected(shortages),
                        new Signal.TimeIsUp(),
                        new Signal.CustomerCancels("I've \"changed\" my mind 🙃"),
                        new Signal.PaymentProcessed(new PaymentId(9)));

        for (var signal : ends) {
            assertIsKept(change(orders().add(placementBy(ANNA)), signal));
        }
    }

    @Test
    void a_change_of_address_is_kept() {
        var order = orders().add(placementBy(ANNA));

        var changed =
                transactions()
                        .call(() -> {
                            var locked = lock(order);
                            locked.sendTo(new ShippingAddress("9 Side St"), NOW);
                            orders().save(List.of(locked));
                            return locked;
                        });

        assertIsKept(changed);
    }

    @Test
    void many_orders_are_saved_at_once() {
        var placed = List.of(add(ANNA), add(BEN), add(ANNA), add(BEN));
        var ids = placed.stream().map(Order::id).toList();

        transactions()
                .run(() -> {
                    var locked = orders().lock(ids);
                    locked.get(0).on(new Signal.StockReserved(), NOW);
                    locked.get(1).on(new Signal.StockReserved(), NOW);
                    locked.get(1).on(new Signal.PaymentProcessed(new PaymentId(9)), NOW);
                    locked.get(2).on(new Signal.CustomerCancels("no"), NOW);
                    orders().save(locked.subList(0, 3));
                });

        assertThat(placed.stream().map(this::find).map(Order::status))
                .containsExactly(
                        OrderStatus.CONFIRMED,
                        OrderStatus.PAID,
                        OrderStatus.CANCELLED,
                        OrderStatus.PENDING);
    }

    @Test
    void a_writer_who_comes_too_late_is_told_and_changes_nothing() {
        var order = orders().add(placementBy(ANNA));
        var stale = find(order);
        stale.on(new Signal.StockReserved(), NOW);
        change(order, new Signal.CustomerCancels("no"));

        assertThatThrownBy(() -> transactions().run(() -> orders().save(List.of(stale))))
                .isInstanceOf(Orders.StaleOrders.class);
        assertThat(find(order).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void the_orders_of_others_are_not_found() {
        var order = orders().add(placementBy(ANNA));

        assertThat(orders().find(order.id(), new Reach.Only(BEN))).isEmpty();
        assertThat(orders().find(order.id(), new Reach.Only(ANNA))).isPresent();
        assertThat(orders().find(new OrderId(Long.MAX_VALUE), ALL)).isEmpty();
    }

    @Test
    void lists_are_newest_first_and_filtered() {
        var customer = new CustomerId(add(ANNA).id().value() + 1_000_000);
        var first = add(customer);
        var second = add(customer);
        var third = add(customer);
        var others = add(BEN);
        change(second, new Signal.StockReserved());
        var own = new Reach.Only(customer);

        assertThat(list(own, null, null, 0, 10))
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(list(own, null, null, 1, 1)).containsExactly(second.id());
        assertThat(list(own, OrderStatus.CONFIRMED, null, 0, 10)).containsExactly(second.id());
        assertThat(list(own, null, second.id(), 0, 10)).containsExactly(first.id());
        assertThat(list(ALL, null, null, 0, 1)).containsExactly(others.id());
    }

    @Test
    void only_unpaid_orders_become_overdue() {
        var unpaid = add(ANNA);
        var ended = add(ANNA);
        change(ended, new Signal.CustomerCancels("no"));

        assertThat(overdueAt(PAY_BY.minusMillis(1))).isEmpty();
        assertThat(overdueAt(PAY_BY)).contains(unpaid.id()).doesNotContain(ended.id());
    }

    @Test
    void the_timeline_has_every_event_in_order() {
        var order = add(ANNA);
        change(order, new Signal.StockReserved());
        change(order, new Signal.PaymentProcessed(new PaymentId(9)));
        change(order, new Signal.CustomerCancels("too slow"));

        assertThat(orders().timeline(order.id(), 2))
                .containsExactly(
                        new TimelineEntry(3, "order_status_updated", OrderStatus.PAID, null, NOW),
                        new TimelineEntry(
                                4, "order_cancelled", OrderStatus.CANCELLED, "too slow", NOW));
        assertThat(orders().timeline(order.id(), 0)).hasSize(4);
    }

    private Order add(CustomerId customer) {
        return orders().add(placementBy(customer));
    }

    private Order change(Order order, Signal signal) {
        return transactions()
                .call(() -> {
                    var locked = lock(order);
                    locked.on(signal, NOW);
                    orders().save(List.of(locked));
                    return locked;
                });
    }

    private Order lock(Order order) {
        return orders().lock(List.of(order.id())).getFirst();
    }

    private Collection<OrderId> overdueAt(Instant now) {
        return transactions()
                .call(() -> orders().lockOverdue(now, 100).stream().map(Order::id).toList());
    }

    private Collection<OrderId> deliveredBy(Instant then) {
        return transactions()
                .call(() -> orders().lockDelivered(then, 100).stream().map(Order::id).toList());
    }

    private List<OrderId> list(
            Reach reach,
            @Nullable OrderStatus status,
            @Nullable OrderId before,
            int skip,
            int limit) {
        var filter = new OrderFilter(reach, status, before, new Page(skip, limit));
        return orders().list(filter).stream().map(Order::id).toList();
    }

    private Order find(Order order) {
        return orders().find(order.id(), ALL).orElseThrow();
    }

    private void assertIsKept(Order order) {
        assertThat(find(order)).usingRecursiveComparison().ignoringFields("news").isEqualTo(order);
    }
}
