package shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.ANNA;
import static shop.order.domain.Fixtures.HOME;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.NOW;
import static shop.order.domain.Fixtures.PAY_BY;
import static shop.order.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.order.domain.Basket;
import shop.order.domain.OrderEvent;
import shop.order.domain.OrderEvent.OrderCreated;
import shop.order.domain.OrderFilter;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderState.Confirmed;
import shop.order.domain.OrderState.Pending;
import shop.order.domain.PriceList;
import shop.order.domain.Quantity;
import shop.order.domain.Reach;
import shop.order.domain.RequestId;
import shop.order.domain.Shortage;
import shop.order.domain.Signal;
import shop.platform.kernel.Page;

class PlaceOrderTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final List<OrderEvent> announced = new ArrayList<>();
    private final InMemoryOrders orders = new InMemoryOrders((_, event) -> announced.add(event));
    private final FakeBell bell = new FakeBell();
    private final FollowCheckout followCheckout =
            new FollowCheckout(
                    orders, new OrderChanges(orders, new InMemoryTransactions(), bell), clock);
    private final PlaceOrder placeOrder =
            new PlaceOrder(
                    orders,
                    _ -> new PriceList(Map.of(LAPTOP, usd("1500"))),
                    bell,
                    clock,
                    Duration.ofMinutes(15));

    @Test
    void an_order_is_confirmed_when_its_stock_is_held_in_time() {
        bell.meanwhile(() -> decide(new Signal.StockReserved()));

        var order = placeOrder.handle(twoLaptopsFor("1500"));

        assertThat(order.state()).isEqualTo(new Confirmed(PAY_BY));
        assertThat(order.total()).isEqualTo(usd("3000"));
        assertThat(bell.waits()).hasSize(1);
    }

    @Test
    void an_order_is_announced_before_its_stock_decision_is_awaited() {
        bell.meanwhile(() -> assertThat(announced).containsExactly(new OrderCreated(1, NOW)));

        placeOrder.handle(twoLaptopsFor("1500"));

        assertThat(bell.waits()).isNotEmpty();
    }

    @Test
    void a_request_that_is_repeated_after_its_answer_was_lost_gets_the_same_order() {
        bell.meanwhile(() -> decide(new Signal.StockReserved()));
        var command = twoLaptopsFor("1500");

        var first = placeOrder.handle(command);
        var second = placeOrder.handle(command);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(announced).filteredOn(OrderCreated.class::isInstance).hasSize(1);
    }

    @Test
    void lines_that_are_short_are_named() {
        var short1 = new Shortage(LAPTOP, 2, 1);
        bell.meanwhile(() -> decide(new Signal.StockRejected(List.of(short1))));

        assertThatThrownBy(() -> placeOrder.handle(twoLaptopsFor("1500")))
                .isInstanceOfSatisfying(
                        OrderProblem.OutOfStock.class,
                        refusal ->
                                assertThat(refusal.details().get("shortages"))
                                        .isEqualTo(
                                                List.of(
                                                        Map.of(
                                                                "product_id", LAPTOP.value(),
                                                                "requested", 2L,
                                                                "available", 1L))));
    }

    @Test
    void an_order_stays_pending_while_the_inventory_is_away() {
        var order = placeOrder.handle(twoLaptopsFor("1500"));

        assertThat(order.state()).isEqualTo(new Pending(PAY_BY));
        assertThat(bell.waits().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(TWO_SECONDS);
    }

    @Test
    void an_impatient_customer_does_not_wait() {
        var basket = new Basket(List.of(new Basket.Item(LAPTOP, new Quantity(2), null)));

        placeOrder.handle(
                new PlaceOrder.Command(RequestId.fresh(), ANNA, basket, HOME, Duration.ZERO));

        assertThat(bell.waits()).isEmpty();
    }

    @Test
    void a_missed_ring_is_made_up_for_by_looking_again() {
        var looks = new ArrayList<Integer>();
        bell.meanwhile(() -> {
            looks.add(1);
            if (looks.size() == 3) {
                decide(new Signal.StockReserved());
            }
        });

        assertThat(placeOrder.handle(twoLaptopsFor("1500")).state())
                .isEqualTo(new Confirmed(PAY_BY));
    }

    @Test
    void nothing_is_written_when_the_price_is_stale() {
        assertThatThrownBy(() -> placeOrder.handle(twoLaptopsFor("1400")))
                .isInstanceOf(OrderProblem.PriceChanged.class);

        assertThat(announced).isEmpty();
        assertThat(
                        orders.list(
                                new OrderFilter(
                                        new Reach.Everybodys(), null, null, new Page(0, 10))))
                .isEmpty();
    }

    private void decide(Signal signal) {
        followCheckout.handle(List.of(new FollowCheckout.Heard(new OrderId(1), signal)));
    }

    private static PlaceOrder.Command twoLaptopsFor(String price) {
        var item = new Basket.Item(LAPTOP, new Quantity(2), new BigDecimal(price));
        return new PlaceOrder.Command(
                RequestId.fresh(), ANNA, new Basket(List.of(item)), HOME, TWO_SECONDS);
    }
}
