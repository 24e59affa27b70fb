package shop.order.domain.cart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.MOUSE;
import static shop.order.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.order.domain.Basket;
import shop.order.domain.CouponCode;
import shop.order.domain.CustomerId;
import shop.order.domain.OrderId;
import shop.order.domain.OrderLine;
import shop.order.domain.OrderProblem;
import shop.order.domain.PriceTag;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;

/** What every keeper of carts must do; the one in memory is held to it as the real one is. */
public abstract class CartsContract {

    private static final AtomicLong CUSTOMERS = new AtomicLong(1);

    private CustomerId customer = new CustomerId(1);
    private CartId cart = new CartId.OfCustomer(customer);
    private CartToken token = CartToken.fresh();
    private CartId guests = new CartId.OfGuest(token);

    protected abstract Carts carts();

    /** Time goes on between what happens in a test. */
    protected void tick() {}

    @BeforeEach
    void begin() {
        customer = new CustomerId(CUSTOMERS.incrementAndGet());
        cart = new CartId.OfCustomer(customer);
        token = CartToken.fresh();
        guests = new CartId.OfGuest(token);
    }

    @Test
    void a_cart_nobody_has_filled_is_empty() {
        assertThat(carts().find(cart)).isEqualTo(Cart.empty());
        assertThat(carts().exists(guests)).isFalse();

        carts().open(guests);

        assertThat(carts().exists(guests)).isTrue();
        assertThat(carts().find(guests).isEmpty()).isTrue();
    }

    @Test
    void what_is_put_in_is_there_oldest_first() {
        add(cart, MOUSE, 2);
        add(cart, LAPTOP, 1);

        assertThat(carts().find(cart).items()).containsExactly(item(MOUSE, 2), item(LAPTOP, 1));
        assertThat(carts().find(cart).checkout()).isNotNull();
    }

    @Test
    void more_of_the_same_is_one_line() {
        add(cart, MOUSE, 2);
        add(cart, LAPTOP, 1);
        add(cart, MOUSE, 3);

        assertThat(carts().find(cart).items()).containsExactly(item(MOUSE, 5), item(LAPTOP, 1));
    }

    @Test
    void a_line_holds_ninety_nine_at_most() {
        add(cart, MOUSE, 60);

        assertThatThrownBy(() -> add(cart, MOUSE, 40))
                .isInstanceOf(OrderProblem.QuantityOutOfRange.class)
                .hasMessageContaining("100");
        assertThat(carts().find(cart).items()).containsExactly(item(MOUSE, 60));
        add(cart, MOUSE, 39);
        assertThat(carts().find(cart).items()).containsExactly(item(MOUSE, 99));
    }

    @Test
    void a_cart_holds_a_hundred_products_at_most() {
        carts().useCoupon(cart, new CouponCode("HALF"));
        for (var i = 0; i < Basket.MAX_LINES; i++) {
            add(cart, product(i), 1);
        }

        assertThatThrownBy(() -> add(cart, product(100), 1))
                .isInstanceOf(OrderProblem.CartFull.class);
        assertThatThrownBy(() -> carts().addUpTo(cart, item(product(100), 1)))
                .isInstanceOf(OrderProblem.CartFull.class);
        add(cart, product(99), 1);
        assertThat(carts().find(cart).items()).hasSize(Basket.MAX_LINES);
    }

    @Test
    void seeing_to_it_that_there_is_so_much_can_be_done_twice() {
        carts().addUpTo(cart, item(MOUSE, 2));
        carts().addUpTo(cart, item(MOUSE, 2));
        assertThat(carts().find(cart).items()).containsExactly(item(MOUSE, 2));

        carts().addUpTo(cart, item(MOUSE, 5));
        carts().addUpTo(cart, item(MOUSE, 1));
        assertThat(carts().find(cart).items()).containsExactly(item(MOUSE, 5));
    }

    @Test
    void a_quantity_can_be_changed_and_a_product_taken_out() {
        add(cart, MOUSE, 2);
        add(cart, LAPTOP, 1);

        carts().change(cart, MOUSE, new Quantity(7));
        carts().remove(cart, LAPTOP);

        assertThat(carts().find(cart).items()).containsExactly(item(MOUSE, 7));
        assertThatThrownBy(() -> carts().remove(cart, LAPTOP))
                .isInstanceOf(OrderProblem.NotInCart.class);
        assertThatThrownBy(() -> carts().change(cart, LAPTOP, new Quantity(1)))
                .isInstanceOf(OrderProblem.NotInCart.class);
        assertThatThrownBy(() -> carts().remove(guests, LAPTOP))
                .isInstanceOf(OrderProblem.NotInCart.class);
    }

    @Test
    void a_coupon_is_used_until_it_is_not() {
        carts().useCoupon(cart, new CouponCode("HALF"));
        carts().useCoupon(cart, new CouponCode("WELCOME 🎁"));
        assertThat(carts().find(cart).coupon()).isEqualTo(new CouponCode("WELCOME 🎁"));

        carts().useCoupon(cart, null);
        carts().useCoupon(cart, null);
        assertThat(carts().find(cart).coupon()).isNull();
    }

    @Test
    void an_emptied_cart_can_be_filled_again() {
        carts().open(guests);
        add(guests, MOUSE, 2);
        carts().useCoupon(guests, new CouponCode("HALF"));

        carts().clear(guests);

        assertThat(carts().exists(guests)).isTrue();
        assertThat(carts().find(guests).isEmpty()).isTrue();
        assertThat(carts().find(guests).coupon()).isNull();
        carts().clear(cart);
        assertThat(carts().find(cart)).isEqualTo(Cart.empty());
    }

    @Test
    void the_prices_a_customer_was_told_are_remembered() {
        add(cart, MOUSE, 2);
        add(cart, LAPTOP, 1);

        carts().told(
                        cart,
                        List.of(
                                new PriceTag(MOUSE, usd("21.50")),
                                new PriceTag(product(1), usd("1"))));

        assertThat(carts().find(cart).items())
                .containsExactly(
                        new CartItem(MOUSE, new Quantity(2), new BigDecimal("21.50")),
                        item(LAPTOP, 1));
    }

    @Test
    void a_guests_cart_is_merged_once_and_gone() {
        add(cart, MOUSE, 2);
        add(guests, MOUSE, 3);
        add(guests, LAPTOP, 1);
        carts().useCoupon(guests, new CouponCode("HALF"));

        carts().merge(token, customer);
        carts().merge(token, customer);

        assertThat(carts().find(cart).items()).containsExactly(item(MOUSE, 5), item(LAPTOP, 1));
        assertThat(carts().find(cart).coupon()).isEqualTo(new CouponCode("HALF"));
        assertThat(carts().exists(guests)).isFalse();
    }

    @Test
    void merging_goes_up_to_what_a_cart_may_hold() {
        add(cart, MOUSE, 60);
        carts().useCoupon(cart, new CouponCode("MINE"));
        for (var i = 1; i < Basket.MAX_LINES; i++) {
            add(cart, product(i), 1);
        }
        add(guests, MOUSE, 60);
        add(guests, LAPTOP, 1);
        carts().useCoupon(guests, new CouponCode("THEIRS"));

        carts().merge(token, customer);

        assertThat(carts().find(cart).items())
                .hasSize(Basket.MAX_LINES)
                .contains(item(MOUSE, 99))
                .doesNotContain(item(LAPTOP, 1));
        assertThat(carts().find(cart).coupon()).isEqualTo(new CouponCode("MINE"));
    }

    @Test
    void what_was_ordered_is_taken_out_once() {
        add(cart, MOUSE, 5);
        add(cart, LAPTOP, 1);
        carts().useCoupon(cart, new CouponCode("HALF"));
        var before = carts().find(cart).checkout();
        var order = new OrderId(customer.value());
        var lines =
                List.of(
                        new OrderLine(MOUSE, new Quantity(3), usd("19.90")),
                        new OrderLine(LAPTOP, new Quantity(1), usd("19.90")));

        carts().take(cart, order, lines);
        carts().take(cart, order, lines);

        assertThat(carts().find(cart).items()).containsExactly(item(MOUSE, 2));
        assertThat(carts().find(cart).coupon()).isNull();
        assertThat(carts().find(cart).checkout()).isNotNull().isNotEqualTo(before);
    }

    @Test
    void taking_out_of_a_cart_that_is_gone_does_not_bring_it_back() {
        carts().take(
                        cart,
                        new OrderId(customer.value()),
                        List.of(new OrderLine(MOUSE, new Quantity(3), usd("19.90"))));

        assertThat(carts().exists(cart)).isFalse();
    }

    @Test
    void a_checkout_that_is_given_up_is_followed_by_another() {
        add(cart, MOUSE, 1);
        var first = requireNonNull(carts().find(cart).checkout());

        carts().giveUp(cart, first);
        var second = carts().find(cart).checkout();
        carts().giveUp(cart, first);

        assertThat(second).isNotEqualTo(first);
        assertThat(carts().find(cart).checkout()).isEqualTo(second);
    }

    @Test
    void a_request_means_the_same_checkout_however_often_it_is_sent() {
        var first = CheckoutId.fresh();
        var second = CheckoutId.fresh();

        assertThat(carts().checkoutOf(cart, "key", first)).isEqualTo(first);
        assertThat(carts().checkoutOf(cart, "key", second)).isEqualTo(first);
        assertThat(carts().checkoutOf(cart, "another", second)).isEqualTo(second);
        assertThat(carts().checkoutOf(guests, "key", second)).isEqualTo(second);
    }

    private void add(CartId id, ProductId product, int quantity) {
        tick();
        carts().add(id, item(product, quantity));
    }

    protected static CartItem item(ProductId product, int quantity) {
        return new CartItem(product, new Quantity(quantity), new BigDecimal("19.90"));
    }

    protected static ProductId product(int number) {
        return new ProductId("%024x".formatted(number + 1));
    }
}
