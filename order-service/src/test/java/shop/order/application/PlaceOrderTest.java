package shop.order.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.ANNA;
import static shop.order.domain.Fixtures.HOME;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.NOW;
import static shop.order.domain.Fixtures.PAY_BY;
import static shop.order.domain.Fixtures.fifteenOff;
import static shop.order.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.order.domain.Basket;
import shop.order.domain.CouponCode;
import shop.order.domain.Destination;
import shop.order.domain.Enquiry;
import shop.order.domain.Evaluation;
import shop.order.domain.OrderEvent;
import shop.order.domain.OrderEvent.OrderCreated;
import shop.order.domain.OrderFilter;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderState.Confirmed;
import shop.order.domain.OrderState.Pending;
import shop.order.domain.Quantity;
import shop.order.domain.Reach;
import shop.order.domain.RequestId;
import shop.order.domain.Shopper;
import shop.order.domain.Shortage;
import shop.order.domain.Signal;
import shop.platform.kernel.Page;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;

class PlaceOrderTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final FakeClock clock = FakeClock.at(NOW);
    private final FakeNeighbours shop = new FakeNeighbours();
    private final List<OrderEvent> announced = new ArrayList<>();
    private final InMemoryOrders orders = new InMemoryOrders((_, event) -> announced.add(event));
    private final FakeBell bell = new FakeBell();
    private final FollowCheckout followCheckout =
            new FollowCheckout(
                    orders, new OrderChanges(orders, new InMemoryTransactions(), bell), clock);
    private final PlaceOrder placeOrder =
            new PlaceOrder(
                    orders, shop.quoteOrder(orders), shop, bell, clock, Duration.ofMinutes(15));

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
                new PlaceOrder.Command(
                        RequestId.fresh(),
                        Enquiry.plain(Shopper.customer(ANNA), basket),
                        HOME,
                        Duration.ZERO));

        assertThat(bell.waits()).isEmpty();
    }

    @Test
    void a_missed_ring_is_made_up_for_by_looking_again() {
        var looks = new ArrayList<Integer>();
        bell.meanwhile(() -> {
            looks.add(1);
            if (looks.size() == 2) {
                decide(new Signal.StockReserved());
            }
        });

        assertThat(placeOrder.handle(twoLaptopsFor("1500")).state())
                .isEqualTo(new Confirmed(PAY_BY));
        assertThat(bell.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
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

    @Test
    void an_order_with_promotions_takes_their_uses_first_and_keeps_their_name() {
        shop.promotes(_ -> fifteenOff(LAPTOP));

        var order = placeOrder.handle(twoLaptopsWith("welcome15"));

        assertThat(order.total()).isEqualTo(usd("3000"));
        assertThat(shop.redeemed()).containsOnlyKeys(requireNonNull(order.redemption()));
        assertThat(orders.placedWith(requireNonNull(order.redemption()))).isPresent();
    }

    @Test
    void a_request_that_is_repeated_takes_no_further_use() {
        shop.promotes(_ -> fifteenOff(LAPTOP));
        shop.hasUses(1);
        var command = twoLaptopsWith("WELCOME15");

        var first = placeOrder.handle(command);
        var second = placeOrder.handle(command);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(shop.redeemed()).hasSize(1);
    }

    @Test
    void a_request_that_died_between_its_use_and_its_order_takes_the_same_use() {
        shop.promotes(_ -> fifteenOff(LAPTOP));
        shop.hasUses(1);
        var command = twoLaptopsWith("WELCOME15");
        shop.meanwhile(() -> {
            shop.meanwhile(() -> {});
            shop.goesAway("promotion-service");
            throw new IllegalStateException("died");
        });
        assertThatThrownBy(() -> placeOrder.handle(command)).hasMessage("died");

        shop.comesBack("promotion-service");
        placeOrder.handle(command);
        placeOrder.handle(command);

        assertThat(shop.redeemed()).hasSize(1);
    }

    @Test
    void nothing_is_written_when_a_promotion_is_used_up_in_the_last_moment() {
        shop.promotes(_ -> fifteenOff(LAPTOP));
        shop.hasUses(0);

        assertThatThrownBy(() -> placeOrder.handle(twoLaptopsWith("WELCOME15")))
                .isInstanceOfSatisfying(
                        OrderProblem.PromotionUsedUp.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .containsEntry("promotion_id", 3L)
                                        .containsEntry("code", "WELCOME15")
                                        .containsEntry("reason", "used-up"));
        assertThat(announced).isEmpty();
    }

    @Test
    void an_order_is_not_placed_at_another_price_than_its_coupon_promised() {
        shop.promotes(_ ->
                new Evaluation(
                        Map.of(),
                        null,
                        List.of(),
                        List.of(
                                new Evaluation.NotApplied(
                                        "HALF", "subtotal-too-low", "Buy for 5000 or more."))));

        assertThatThrownBy(() -> placeOrder.handle(twoLaptopsWith("half")))
                .isInstanceOfSatisfying(
                        OrderProblem.CouponNotApplicable.class,
                        refusal -> {
                            assertThat(refusal.details())
                                    .containsEntry("coupon_code", "half")
                                    .containsEntry("reason", "subtotal-too-low");
                            assertThat(refusal.detail()).isEqualTo("Buy for 5000 or more.");
                        });
        assertThatThrownBy(() -> placeOrder.handle(twoLaptopsWith("NEVER-HEARD-OF")))
                .isInstanceOfSatisfying(
                        OrderProblem.CouponNotApplicable.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .containsEntry("reason", "unknown-code"));
        assertThat(announced).isEmpty();
        assertThat(shop.redeemed()).isEmpty();
    }

    @Test
    void an_order_that_took_a_minute_to_be_placed_is_never_placed() {
        shop.promotes(_ -> fifteenOff(LAPTOP));
        shop.meanwhile(() -> clock.advance(Duration.ofSeconds(60)));

        assertThatThrownBy(() -> placeOrder.handle(twoLaptopsWith("WELCOME15")))
                .isInstanceOf(OrderProblem.PlacedTooLate.class);
        assertThat(announced).isEmpty();
    }

    @Test
    void an_order_is_not_placed_when_the_uses_taken_before_are_about_to_be_returned() {
        shop.promotes(_ -> fifteenOff(LAPTOP));
        shop.keepsUntil(NOW.plusSeconds(5));

        assertThatThrownBy(() -> placeOrder.handle(twoLaptopsWith("WELCOME15")))
                .isInstanceOf(OrderProblem.PlacedTooLate.class);
        shop.keepsUntil(NOW.plusSeconds(300));
        assertThat(placeOrder.handle(twoLaptopsWith("WELCOME15")).redemption()).isNotNull();
    }

    @Test
    void uses_that_were_given_back_before_there_was_an_order_are_taken_anew() {
        shop.promotes(_ -> fifteenOff(LAPTOP));
        shop.hasUses(1);
        var command = twoLaptopsWith("WELCOME15");
        shop.keepsUntil(NOW);
        for (var attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> placeOrder.handle(command))
                    .isInstanceOf(OrderProblem.PlacedTooLate.class);
            shop.givesBack();
        }

        shop.keepsUntil(NOW.plusSeconds(300));
        var order = placeOrder.handle(command);

        assertThat(shop.redeemed()).containsOnlyKeys(requireNonNull(order.redemption()));
        assertThat(placeOrder.handle(command).id()).isEqualTo(order.id());
    }

    @Test
    void an_order_without_promotions_takes_no_use() {
        var order = placeOrder.handle(twoLaptopsFor("1500"));

        assertThat(order.redemption()).isNull();
        assertThat(shop.redeemed()).isEmpty();
    }

    @Test
    void nothing_is_ordered_while_somebody_who_decides_on_its_price_is_away() {
        for (var who :
                List.of(
                        "product-service",
                        "promotion-service",
                        "tax-service",
                        "shipping-service")) {
            shop.promotes(_ -> fifteenOff(LAPTOP));
            shop.goesAway(who);
            assertThatThrownBy(() -> placeOrder.handle(twoLaptopsWith("WELCOME15")))
                    .isInstanceOf(FakeNeighbours.Away.class)
                    .hasMessageContaining(who);
            shop.comesBack(who);
        }
        assertThat(announced).isEmpty();
    }

    private void decide(Signal signal) {
        followCheckout.handle(List.of(new FollowCheckout.Heard(new OrderId(1), signal)));
    }

    private static PlaceOrder.Command twoLaptopsFor(String price) {
        var item = new Basket.Item(LAPTOP, new Quantity(2), new BigDecimal(price));
        return new PlaceOrder.Command(
                RequestId.fresh(),
                Enquiry.plain(Shopper.customer(ANNA), new Basket(List.of(item))),
                HOME,
                TWO_SECONDS);
    }

    private static PlaceOrder.Command twoLaptopsWith(String coupon) {
        var item = new Basket.Item(LAPTOP, new Quantity(2), null);
        return new PlaceOrder.Command(
                RequestId.fresh(),
                new Enquiry(
                        Shopper.customer(ANNA),
                        new Basket(List.of(item)),
                        Destination.unknown(),
                        "express",
                        new CouponCode(coupon)),
                HOME,
                Duration.ZERO);
    }
}
