package shop.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.MOUSE;
import static shop.order.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceListTest {

    private final PriceList prices =
            new PriceList(Map.of(LAPTOP, Offer.at(usd("1500")), MOUSE, Offer.at(usd("19.90"))));

    @Test
    void prices_what_is_in_the_basket() {
        var lines =
                prices.lines(new Basket(List.of(item(LAPTOP, 2, "1500"), item(MOUSE, 3, null))));

        assertThat(lines.stream().map(OrderLine::total)).containsExactly(usd("3000"), usd("59.70"));
    }

    @Test
    void a_product_asked_for_twice_is_one_line() {
        var lines = prices.lines(new Basket(List.of(item(MOUSE, 2, null), item(MOUSE, 3, null))));

        assertThat(lines).containsExactly(new OrderLine(MOUSE, new Quantity(5), usd("19.90")));
    }

    @Test
    void a_product_asked_for_twice_is_still_one_of_at_most_99() {
        var basket = new Basket(List.of(item(MOUSE, 50, null), item(MOUSE, 50, null)));

        assertThatThrownBy(() -> prices.lines(basket))
                .isInstanceOf(OrderProblem.QuantityOutOfRange.class);
    }

    @Test
    void the_price_a_customer_expects_may_be_written_otherwise() {
        var lines = prices.lines(new Basket(List.of(item(LAPTOP, 1, "1500.00"))));

        assertThat(lines.getFirst().total()).isEqualTo(usd("1500"));
    }

    @Test
    void a_stale_price_is_refused_with_the_current_one() {
        var basket = new Basket(List.of(item(LAPTOP, 1, "1499.99"), item(MOUSE, 1, "19.90")));

        assertThatThrownBy(() -> prices.lines(basket))
                .isInstanceOfSatisfying(
                        OrderProblem.PriceChanged.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .containsEntry(
                                                "prices",
                                                List.of(
                                                        Map.of(
                                                                "product_id",
                                                                LAPTOP.value(),
                                                                "price",
                                                                new BigDecimal("1500.00")))));
    }

    @Test
    void what_is_not_for_sale_is_named() {
        var unknown = new ProductId("507f1f77bcf86cd799439099");
        var basket = new Basket(List.of(item(LAPTOP, 1, null), item(unknown, 1, null)));

        assertThatThrownBy(() -> prices.lines(basket))
                .isInstanceOf(OrderProblem.NotForSale.class)
                .hasMessageContaining(unknown.value());
    }

    @Test
    void a_basket_has_one_to_a_hundred_lines() {
        var tooMany = Collections.nCopies(101, item(MOUSE, 1, null));

        assertThatThrownBy(() -> new Basket(List.of()))
                .isInstanceOf(OrderProblem.LinesOutOfRange.class);
        assertThatThrownBy(() -> new Basket(tooMany))
                .isInstanceOf(OrderProblem.LinesOutOfRange.class);
        assertThat(new Basket(tooMany.subList(0, 100)).items()).hasSize(100);
    }

    @Test
    void a_quantity_is_one_to_ninety_nine() {
        assertThatThrownBy(() -> new Quantity(0))
                .isInstanceOf(OrderProblem.QuantityOutOfRange.class);
        assertThatThrownBy(() -> new Quantity(100))
                .isInstanceOf(OrderProblem.QuantityOutOfRange.class);
        assertThat(new Quantity(99).value()).isEqualTo(99);
    }

    private static Basket.Item item(ProductId product, int quantity, @Nullable String price) {
        return new Basket.Item(
                product, new Quantity(quantity), price == null ? null : new BigDecimal(price));
    }
}
