package shop.promotion.application;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.promotion.domain.Fixtures.ANNA;
import static shop.promotion.domain.Fixtures.BEN;
import static shop.promotion.domain.Fixtures.MOUSE;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.USD;
import static shop.promotion.domain.Fixtures.anna;
import static shop.promotion.domain.Fixtures.cart;
import static shop.promotion.domain.Fixtures.guest;
import static shop.promotion.domain.Fixtures.laptops;
import static shop.promotion.domain.Fixtures.mice;
import static shop.promotion.domain.Fixtures.novels;
import static shop.promotion.domain.Fixtures.off;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.usd;
import static shop.promotion.domain.Fixtures.use;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.platform.kernel.Money;
import shop.platform.kernel.Page;
import shop.platform.test.FakeClock;
import shop.promotion.domain.Cart;
import shop.promotion.domain.CartLine;
import shop.promotion.domain.Code;
import shop.promotion.domain.Evaluation;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionFilter;
import shop.promotion.domain.Reason;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.Shopper;

/** The sample promotions, and what carts get of them. */
class EvaluateCartsTest {

    private final FakeClock clock = FakeClock.at(NOW);
    private final InMemoryShop shop = new InMemoryShop();
    private final EvaluateCarts evaluateCarts = new EvaluateCarts(shop, clock);

    @BeforeEach
    void samples() {
        addSamples();
    }

    private void addSamples() {
        new AddSamples(shop, shop, USD, clock).handle();
    }

    @Test
    void the_readmes_order_costs_what_it_says_also_as_a_customers_first() {
        var evaluation = evaluate(cart(laptops(2)));

        assertThat(evaluation.total()).isEqualTo(usd("0"));
        assertThat(evaluation.applied()).isEmpty();
        assertThat(evaluation.lines()).allMatch(it -> it.discounts().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "WELCOME10, 300.00",
        "welcome10, 300.00",
        "SAVE20, 20.00",
        "FREESHIP, 0.00",
        "FLASH50, 1500.00",
        "BULK, 300.00"
    })
    void each_sample_code_gives_what_it_says(String code, String amount) {
        var evaluation = evaluate(cart(anna(), code, laptops(2)));

        assertThat(evaluation.total()).isEqualTo(usd(amount));
        assertThat(evaluation.applied())
                .singleElement()
                .satisfies(it -> assertThat(it.promotion().code()).isEqualTo(new Code(code)));
        assertThat(evaluation.freeShipping() != null).isEqualTo(code.equals("FREESHIP"));
    }

    @Test
    void of_three_books_the_cheapest_is_free_without_a_code_and_with_one() {
        assertThat(evaluate(cart(novels(3))).total()).isEqualTo(usd("9.99"));
        assertThat(evaluate(cart(anna(), "WELCOME10", novels(3))).total()).isEqualTo(usd("11.99"));
    }

    @Test
    void samples_are_added_once_and_never_come_back() {
        assertThat(all()).hasSize(6);
        addSamples();
        assertThat(all()).hasSize(6);

        all().forEach(it -> shop.remove(it.id()));
        addSamples();

        assertThat(all()).isEmpty();
    }

    @Test
    void a_code_nobody_has_is_said_to_be_unknown() {
        for (var code : List.of("NO-SUCH-CODE", "x", "'; DROP TABLE promotions", "ä🍜")) {
            assertReason(evaluate(cart(anna(), code, laptops(2))), code, Reason.UNKNOWN_CODE);
        }
    }

    @Test
    void the_reasons_of_the_samples_are_told() {
        var later = new Shopper(ANNA, Set.of(), false, null, false);

        assertReason(
                evaluate(cart(later, "WELCOME10", laptops(1))),
                "WELCOME10",
                Reason.NOT_FIRST_ORDER);
        assertReason(
                evaluate(cart(guest(), "WELCOME10", laptops(1))),
                "WELCOME10",
                Reason.SIGNED_IN_ONLY);
        assertReason(evaluate(cart(anna(), "SAVE20", mice(1))), "SAVE20", Reason.SUBTOTAL_TOO_LOW);
    }

    @Test
    void who_has_used_it_before_is_told_so_and_who_has_not_gets_it() {
        var flash = shop.codes(List.of(new Code("FLASH50"))).values().iterator().next();
        new TakeRedemption(shop, shop, shop, clock)
                .handle(
                        new TakeRedemption.Command(
                                new RedemptionId("r"),
                                ANNA,
                                List.of(use(flash.promotion(), "FLASH50", "1"))));
        var ben = new Shopper(BEN, Set.of(), true, null, false);

        var evaluations =
                evaluateCarts.handle(
                        List.of(
                                cart(anna(), "FLASH50", laptops(1)),
                                cart(ben, "FLASH50", laptops(1)),
                                cart(laptops(1))));

        assertReason(evaluations.get(0), "FLASH50", Reason.USED_UP_BY_CUSTOMER);
        assertThat(evaluations.get(1).total()).isEqualTo(usd("750"));
        assertThat(evaluations.get(2).total()).isEqualTo(usd("0"));
    }

    @Test
    void a_promotion_in_another_currency_is_not_in_force() {
        var euros =
                new Cart(
                        anna(),
                        Currency.getInstance("EUR"),
                        List.of(
                                new CartLine(
                                        MOUSE,
                                        "Books",
                                        Money.of("500", Currency.getInstance("EUR")),
                                        3)),
                        new Code("SAVE20"));

        var evaluation = evaluate(euros);

        assertReason(evaluation, "SAVE20", Reason.INACTIVE);
        assertThat(evaluation.notApplied()).hasSize(1);
    }

    @Test
    void nothing_is_used_up_by_looking() {
        shop.add(plan(off("1")).limits(1, 1, "1").details(), NOW);

        for (var i = 0; i < 3; i++) {
            assertThat(evaluate(cart(laptops(1))).total()).isEqualTo(usd("1"));
        }
    }

    private Evaluation evaluate(Cart cart) {
        return evaluateCarts.handle(List.of(cart)).getFirst();
    }

    private List<Promotion> all() {
        return shop.list(new PromotionFilter(null, NOW, new Page(0, 100)));
    }

    private static void assertReason(Evaluation evaluation, @Nullable String code, Reason reason) {
        assertThat(evaluation.total().isZero()).isTrue();
        assertThat(evaluation.notApplied())
                .filteredOn(it -> it.code() != null)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(new Code(String.valueOf(code)));
                    assertThat(it.objection().reason()).isEqualTo(reason);
                });
    }
}
