package shop.order.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static shop.order.domain.Fixtures.ANNA;
import static shop.order.domain.Fixtures.HOME;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.MOUSE;
import static shop.order.domain.Fixtures.NOW;
import static shop.order.domain.Fixtures.fifteenOff;
import static shop.order.domain.Fixtures.usd;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.order.domain.CouponCode;
import shop.order.domain.Destination;
import shop.order.domain.Order;
import shop.order.domain.OrderFilter;
import shop.order.domain.OrderLine;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderStatus;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;
import shop.order.domain.Reach;
import shop.order.domain.Shopper;
import shop.order.domain.Shortage;
import shop.order.domain.Signal;
import shop.order.domain.cart.CartId;
import shop.order.domain.cart.CartItem;
import shop.order.domain.cart.CartToken;
import shop.platform.kernel.Page;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;

/** From an empty cart to an order. */
class CartUseCasesTest {

    private static final CartId CART = new CartId.OfCustomer(ANNA);
    private static final Shopper SHOPPER = Shopper.customer(ANNA);

    private final FakeClock clock = FakeClock.at(NOW);
    private final FakeNeighbours shop = new FakeNeighbours();
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryCarts carts = new InMemoryCarts();
    private final FakeBell bell = new FakeBell();
    private final OrderChanges changes = new OrderChanges(orders, new InMemoryTransactions(), bell);
    private final QuoteOrder quoteOrder = shop.quoteOrder(orders);
    private final FindCart findCart = new FindCart(carts);
    private final ShowCart showCart = new ShowCart(carts, shop, quoteOrder);
    private final ChangeCart changeCart = new ChangeCart(carts, shop);
    private final CheckOutCart checkOutCart =
            new CheckOutCart(
                    carts,
                    orders,
                    new PlaceOrder(orders, quoteOrder, shop, bell, clock, Duration.ofMinutes(15)));

    @Test
    void a_cart_shows_what_it_would_cost_as_an_order() {
        shop.taxesLikeFrance();
        shop.promotes(_ -> fifteenOff(LAPTOP));
        put(LAPTOP, 2);
        changeCart.handle(CART, new ChangeCart.Command.UseCoupon(new CouponCode("WELCOME15")));

        var view = shown();

        assertThat(requireNonNull(view.quote()).total()).isEqualTo(usd("2985"));
        assertThat(requireNonNull(view.quote().coupon()).applied()).isTrue();
        assertThat(view.quote().taxTotal()).isEqualTo(usd("497.50"));
        assertThat(shop.redeemed()).isEmpty();
        assertThat(checkOut(null).total()).isEqualTo(usd("2985"));
    }

    @Test
    void what_cannot_be_bought_is_marked_and_not_counted() {
        put(LAPTOP, 1);
        put(MOUSE, 2);
        shop.stopsSelling(LAPTOP);
        shop.sells(MOUSE, "21.50");

        var view = shown();

        assertThat(view.lines())
                .extracting(CartView.Line::forSale, CartView.Line::isPriceChanged)
                .containsExactly(tuple(false, false), tuple(true, true));
        assertThat(requireNonNull(view.quote()).total()).isEqualTo(usd("43"));
    }

    @Test
    void a_cart_without_anything_for_sale_costs_nothing_that_could_be_told() {
        put(LAPTOP, 1);
        shop.stopsSelling(LAPTOP);

        assertThat(shown().quote()).isNull();
        assertThat(shown().problem()).isNull();
    }

    @Test
    void a_cart_is_shown_without_prices_while_nobody_knows_them() {
        put(LAPTOP, 1);
        for (var who : List.of("product-service", "promotion-service", "tax-service")) {
            shop.goesAway(who);
            assertThat(shown().lines()).hasSize(1);
            assertThat(shown().quote()).isNull();
            assertThat(requireNonNull(shown().problem()).detail()).contains(who);
            shop.comesBack(who);
        }
        assertThat(shown().quote()).isNotNull();
    }

    @Test
    void only_what_is_for_sale_gets_into_a_cart() {
        shop.stopsSelling(LAPTOP);

        assertThatThrownBy(() -> put(LAPTOP, 1)).isInstanceOf(OrderProblem.NotForSale.class);
        assertThat(carts.find(CART).isEmpty()).isTrue();
    }

    @Test
    void a_guest_gets_a_cart_and_keeps_it_when_he_signs_in() {
        var guest = findCart.handle(new FindCart.Query(null, null, true)).orElseThrow();
        changeCart.handle(guest, new ChangeCart.Command.Add(MOUSE, new Quantity(3)));
        var token = ((CartId.OfGuest) guest).token().value();
        assertThat(findCart.handle(new FindCart.Query(null, token, false))).contains(guest);
        put(MOUSE, 1);

        var own = findCart.handle(new FindCart.Query(ANNA, token, false));

        assertThat(own).contains(CART);
        assertThat(carts.find(CART).items())
                .extracting(CartItem::quantity)
                .containsExactly(new Quantity(4));
        assertThat(findCart.handle(new FindCart.Query(null, token, false))).isEmpty();
    }

    @Test
    void a_token_nobody_was_given_opens_nothing() {
        var invented = CartToken.fresh().value();

        assertThat(findCart.handle(new FindCart.Query(null, invented, false))).isEmpty();
        assertThat(findCart.handle(new FindCart.Query(null, "cart:user:7", false))).isEmpty();
        assertThat(findCart.handle(new FindCart.Query(null, invented, true)))
                .isNotEqualTo(Optional.of(new CartId.OfGuest(new CartToken(invented))));
    }

    @Test
    void checking_out_orders_the_cart_and_empties_it_of_that() {
        put(LAPTOP, 1);
        put(MOUSE, 2);

        var order = checkOut(null);

        assertThat(order.quote().lines())
                .extracting(OrderLine::product)
                .containsExactly(LAPTOP, MOUSE);
        assertThat(carts.find(CART).isEmpty()).isTrue();
        assertThatThrownBy(() -> checkOut(null)).isInstanceOf(OrderProblem.CartEmpty.class);
    }

    @Test
    void what_is_put_in_while_the_order_is_placed_stays() {
        put(LAPTOP, 1);
        bell.meanwhile(() -> {
            put(MOUSE, 1);
            put(LAPTOP, 1);
            bell.meanwhile(() -> {});
        });

        checkOut(null);

        assertThat(carts.find(CART).items())
                .extracting(CartItem::product, CartItem::quantity)
                .containsExactly(tuple(LAPTOP, new Quantity(1)), tuple(MOUSE, new Quantity(1)));
    }

    @Test
    void two_windows_that_check_out_the_same_cart_place_one_order() {
        put(LAPTOP, 1);
        var orderOfTheOther = new Order[1];
        bell.meanwhile(() -> {
            bell.meanwhile(() -> {});
            orderOfTheOther[0] = checkOut("another key");
        });

        var order = checkOut("a key");

        assertThat(orderOfTheOther[0].id()).isEqualTo(order.id());
        assertThat(allOrders()).hasSize(1);
        assertThat(carts.find(CART).isEmpty()).isTrue();
    }

    @Test
    void a_request_that_is_repeated_gets_its_order_even_from_an_empty_cart() {
        put(LAPTOP, 1);

        var first = checkOut("key");
        var second = checkOut("key");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(allOrders()).hasSize(1);
    }

    @Test
    void a_checkout_that_died_before_the_cart_was_emptied_is_ended_by_the_next() {
        put(LAPTOP, 1);
        bell.meanwhile(() -> {
            bell.meanwhile(() -> {});
            throw new IllegalStateException("died");
        });
        assertThatThrownBy(() -> checkOut(null)).hasMessage("died");
        assertThat(carts.find(CART).isEmpty()).isFalse();

        var order = checkOut(null);

        assertThat(allOrders()).extracting(Order::id).containsExactly(order.id());
        assertThat(carts.find(CART).isEmpty()).isTrue();
    }

    @Test
    void a_checkout_whose_order_ended_meanwhile_is_a_new_one() {
        put(LAPTOP, 1);
        bell.meanwhile(() -> {
            bell.meanwhile(() -> {});
            throw new IllegalStateException("died");
        });
        assertThatThrownBy(() -> checkOut(null)).hasMessage("died");
        signal(allOrders().getFirst(), new Signal.CustomerCancels("no"));

        var order = checkOut(null);

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(allOrders()).hasSize(2);
        assertThat(carts.find(CART).isEmpty()).isTrue();
    }

    @Test
    void a_cart_that_is_short_of_stock_stays_and_can_be_tried_again() {
        put(LAPTOP, 2);
        bell.meanwhile(() ->
                signal(
                        allOrders().getFirst(),
                        new Signal.StockRejected(List.of(new Shortage(LAPTOP, 2, 1)))));

        assertThatThrownBy(() -> checkOut("key")).isInstanceOf(OrderProblem.OutOfStock.class);
        assertThatThrownBy(() -> checkOut("key")).isInstanceOf(OrderProblem.OutOfStock.class);
        assertThat(carts.find(CART).items()).hasSize(1);

        bell.meanwhile(() -> {});
        changeCart.handle(CART, new ChangeCart.Command.Change(LAPTOP, new Quantity(1)));
        assertThat(checkOut(null).status()).isEqualTo(OrderStatus.PENDING);
        assertThat(allOrders()).hasSize(2);
    }

    @Test
    void another_price_than_was_told_is_told_once_and_then_taken() {
        put(MOUSE, 1);
        shop.sells(MOUSE, "21.50");

        assertThatThrownBy(() -> checkOut(null)).isInstanceOf(OrderProblem.PriceChanged.class);
        assertThat(allOrders()).isEmpty();
        assertThat(checkOut(null).total()).isEqualTo(usd("21.50"));
    }

    @Test
    void a_cart_with_something_that_is_not_for_sale_is_not_ordered_in_part() {
        put(MOUSE, 1);
        put(LAPTOP, 1);
        shop.stopsSelling(LAPTOP);

        assertThatThrownBy(() -> checkOut(null)).isInstanceOf(OrderProblem.NotForSale.class);
        assertThat(carts.find(CART).items()).hasSize(2);
    }

    @Test
    void a_cart_is_told_that_tables_were_old() {
        put(MOUSE, 1);
        shop.onlyKnowsOldTables();

        assertThat(checkOut(null).quote().staleTables()).containsExactly("tax");
    }

    @Test
    void promotions_learn_whether_it_is_the_first_order_that_lives() {
        put(MOUSE, 1);
        signal(checkOut(null), new Signal.CustomerCancels("no"));
        put(MOUSE, 1);
        checkOut(null);
        put(MOUSE, 1);
        checkOut(null);

        assertThat(shop.evaluated())
                .extracting(cart -> cart.firstOrder())
                .containsExactly(true, true, false);
    }

    private void put(ProductId product, int quantity) {
        changeCart.handle(CART, new ChangeCart.Command.Add(product, new Quantity(quantity)));
    }

    private CartView shown() {
        return showCart.handle(ShowCart.Query.of(CART, SHOPPER));
    }

    private Order checkOut(@Nullable String key) {
        return checkOutCart.handle(
                new CheckOutCart.Command(
                        SHOPPER, key, HOME, Destination.unknown(), null, Duration.ofMillis(100)));
    }

    private void signal(Order order, Signal signal) {
        new FollowCheckout(orders, changes, clock)
                .handle(List.of(new FollowCheckout.Heard(order.id(), signal)));
    }

    private List<Order> allOrders() {
        return orders.list(new OrderFilter(new Reach.Everybodys(), null, null, new Page(0, 100)));
    }
}
