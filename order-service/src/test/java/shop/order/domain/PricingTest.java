package shop.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.MOUSE;
import static shop.order.domain.Fixtures.express;
import static shop.order.domain.Fixtures.frenchTaxes;
import static shop.order.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PricingTest {

    private static final Promotion FREE_SHIPPING = new Promotion(5, "Free shipping", "SHIPFREE");

    @Test
    void every_part_of_a_price_is_explained() {
        var quote = Fixtures.twoLaptopsToFrance();

        assertThat(quote.subtotal()).isEqualTo(usd("3000"));
        assertThat(quote.discountTotal()).isEqualTo(usd("15"));
        assertThat(quote.shippingTotal()).isEqualTo(usd("15"));
        assertThat(quote.taxTotal()).isEqualTo(usd("500"));
        assertThat(quote.total()).isEqualTo(usd("3000"));
        assertThat(quote.lines().getFirst().discounts())
                .containsExactly(new Discount(new Promotion(3, "Welcome", "WELCOME15"), usd("15")));
        assertThat(quote.taxes())
                .containsExactly(
                        new TaxPart(
                                new TaxRate("FR", "VAT standard", new BigDecimal("20")),
                                usd("2500"),
                                usd("500")));
        assertThat(quote.coupon()).isEqualTo(CouponOutcome.applied(new CouponCode("WELCOME15")));
        assertThat(quote.roundingDifference()).isZero();
    }

    @Test
    void the_readmes_order_costs_three_thousand() {
        var quote = price(Evaluation.nothing(), null, null, new Known<>(TaxTable.none(), false));

        assertThat(quote.total()).isEqualTo(usd("3000"));
        assertThat(quote.shipping().method()).isNull();
        assertThat(quote.taxTotal()).isEqualTo(usd("0"));
    }

    @Test
    void a_promotion_can_pay_for_the_shipping() {
        var quote = price(freeShipping(), "express", "SHIPFREE", france());

        assertThat(quote.shipping().price()).isEqualTo(usd("15"));
        assertThat(quote.shippingTotal()).isEqualTo(usd("0"));
        assertThat(quote.total()).isEqualTo(usd("3000"));
        assertThat(quote.promotions()).containsExactly(new Discount(FREE_SHIPPING, usd("15")));
    }

    @Test
    void a_coupon_that_has_nothing_to_give_is_still_the_one_that_was_used() {
        var quote = price(freeShipping(), null, "shipfree", france());

        assertThat(quote.coupon()).isEqualTo(CouponOutcome.applied(new CouponCode("shipfree")));
        assertThat(quote.promotions()).containsExactly(new Discount(FREE_SHIPPING, usd("0")));
    }

    @Test
    void a_promotion_that_gives_nothing_by_itself_is_not_used_up() {
        var automatic = new Promotion(6, "Free shipping today", null);
        var evaluation = new Evaluation(Map.of(), automatic, List.of(automatic), List.of());

        assertThat(price(evaluation, null, null, france()).promotions()).isEmpty();
        assertThat(price(evaluation, "express", null, france()).promotions())
                .containsExactly(new Discount(automatic, usd("15")));
    }

    @Test
    void a_shipping_method_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> price(Evaluation.nothing(), "by pigeon", null, france()))
                .isInstanceOfSatisfying(
                        OrderProblem.ShippingMethodNotAvailable.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .containsEntry("available", List.of("express")));
    }

    @Test
    void whose_tables_were_old_is_told() {
        var old = new Known<>(frenchTaxes(), true);

        assertThat(price(Evaluation.nothing(), "express", null, old).staleTables())
                .containsExactly("tax");
        assertThat(price(Evaluation.nothing(), "express", null, france()).staleTables()).isEmpty();
    }

    @Test
    void nobody_is_paid_for_buying() {
        var tooMuch =
                new Evaluation(
                        Map.of(LAPTOP, List.of(new Discount(FREE_SHIPPING, usd("3000.01")))),
                        null,
                        List.of(),
                        List.of());

        assertThatThrownBy(() -> price(tooMuch, null, null, france()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Discount(FREE_SHIPPING, usd("-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void books_are_taxed_as_books() {
        var line =
                new OrderLine(
                        MOUSE, new Quantity(1), new Offer(usd("10.55"), "Book", "Books", null));

        var quote =
                new Pricing(enquiry(null, null), Evaluation.nothing(), france(), null)
                        .price(List.of(line));

        assertThat(quote.taxTotal()).isEqualTo(usd("0.55"));
        assertThat(quote.lines().getFirst().charge().net()).isEqualTo(usd("10"));
    }

    @Test
    void a_place_is_two_letters_and_nothing_that_is_empty() {
        assertThat(new Destination(" fr ", null, null, null).country()).isEqualTo("FR");
        for (var wrong : List.of("", "F", "FRA", "12", "É1")) {
            assertThatThrownBy(() -> new Destination(wrong, null, null, null))
                    .isInstanceOf(OrderProblem.InvalidDestination.class);
        }
        assertThatThrownBy(() -> new Destination("FR", " ", null, null))
                .isInstanceOf(OrderProblem.InvalidDestination.class);
        assertThatThrownBy(() -> new Destination("FR", null, "x".repeat(17), null))
                .isInstanceOf(OrderProblem.InvalidDestination.class);
        assertThatThrownBy(() -> new CouponCode(" ")).isInstanceOf(OrderProblem.NoCouponCode.class);
    }

    private static Known<TaxTable> france() {
        return new Known<>(frenchTaxes(), false);
    }

    private static Evaluation freeShipping() {
        return new Evaluation(Map.of(), FREE_SHIPPING, List.of(FREE_SHIPPING), List.of());
    }

    private static Enquiry enquiry(@Nullable String method, @Nullable String coupon) {
        return new Enquiry(
                Shopper.guest(),
                new Basket(List.of(new Basket.Item(LAPTOP, new Quantity(2), null))),
                Destination.unknown(),
                method,
                coupon == null ? null : new CouponCode(coupon));
    }

    private static Quote price(
            Evaluation evaluation,
            @Nullable String method,
            @Nullable String coupon,
            Known<TaxTable> taxes) {
        var carriers = method == null ? null : new Known<>(express("15"), false);
        return new Pricing(enquiry(method, coupon), evaluation, taxes, carriers)
                .price(List.of(new OrderLine(LAPTOP, new Quantity(2), usd("1500"))));
    }
}
