package shop.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.promotion.domain.Fixtures.NOVEL;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.TEN_PERCENT;
import static shop.promotion.domain.Fixtures.candidate;
import static shop.promotion.domain.Fixtures.cart;
import static shop.promotion.domain.Fixtures.laptops;
import static shop.promotion.domain.Fixtures.mice;
import static shop.promotion.domain.Fixtures.novels;
import static shop.promotion.domain.Fixtures.off;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.promotion;
import static shop.promotion.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Money;
import shop.promotion.domain.Benefit.BuyGet;
import shop.promotion.domain.Benefit.FixedPrice;
import shop.promotion.domain.Benefit.Flat;
import shop.promotion.domain.Benefit.FreeShipping;
import shop.promotion.domain.Benefit.Percent;
import shop.promotion.domain.Benefit.Tiers;
import shop.promotion.domain.Benefit.Tiers.Measure;
import shop.promotion.domain.Benefit.Tiers.Tier;

/** What carts get: each kind of benefit, and several together. */
class StackingTest {

    private final Stacking stacking = new Stacking(NOW);

    @Test
    void a_percentage_is_rounded_half_up_once_and_spread_over_the_lines() {
        var evaluation = evaluate(cart(novels(1), mice(1)), plan(TEN_PERCENT).details());

        assertThat(evaluation.total()).isEqualTo(usd("2.99"));
        assertThat(sums(evaluation)).containsExactly(usd("0.99"), usd("2.00"));
    }

    @Test
    void a_hundred_percent_leaves_nothing_to_pay() {
        var all = new Percent(Percentage.WHOLE);

        var evaluation = evaluate(cart(novels(3), mice(7), laptops(1)), plan(all).details());

        assertThat(sums(evaluation)).containsExactly(usd("29.97"), usd("139.30"), usd("1500.00"));
    }

    @Test
    void an_amount_is_spread_in_proportion_and_never_more_than_there_is_to_pay() {
        var cart = cart(novels(1), mice(1));

        assertThat(sums(evaluate(cart, plan(off("10")).details())))
                .containsExactly(usd("3.34"), usd("6.66"));
        assertThat(sums(evaluate(cart, plan(off("100")).details())))
                .containsExactly(usd("9.99"), usd("19.90"));
    }

    @Test
    void cents_left_over_fall_on_the_largest_line() {
        var evaluation =
                evaluate(cart(novels(1), novels(1), novels(2)), plan(off("0.01")).details());

        assertThat(sums(evaluation)).containsExactly(usd("0.00"), usd("0.00"), usd("0.01"));
    }

    @Test
    void a_fixed_price_leaves_cheaper_products_alone() {
        var fixed = new FixedPrice(usd("15"));

        var evaluation = evaluate(cart(novels(2), mice(3)), plan(fixed).details());

        assertThat(sums(evaluation)).containsExactly(usd("0.00"), usd("14.70"));
    }

    @Test
    void of_every_three_the_cheapest_is_free() {
        var threeForTwo = new BuyGet(2, 1, Percentage.WHOLE);

        var evaluation = evaluate(cart(mice(4), novels(3)), plan(threeForTwo).details());

        assertThat(sums(evaluation)).containsExactly(usd("0.00"), usd("19.98"));
    }

    @Test
    void what_is_got_may_also_be_half_price_and_more_than_one_line() {
        var halfPrice = new BuyGet(1, 1, Percentage.of("50"));

        var evaluation = evaluate(cart(mice(2), novels(2)), plan(halfPrice).details());

        assertThat(sums(evaluation)).containsExactly(usd("0.00"), usd("9.99"));
        assertThat(sums(evaluate(cart(mice(5), novels(1)), plan(halfPrice).details())))
                .containsExactly(usd("19.90"), usd("5.00"));
    }

    @Test
    void the_highest_tier_that_is_reached_holds() {
        var tiers =
                new Tiers(
                        Measure.QUANTITY,
                        List.of(tier("5", new Percent(Percentage.of("20"))), tier("2", fiveOff())));

        assertThat(evaluate(cart(mice(4)), plan(tiers).details()).total()).isEqualTo(usd("5"));
        assertThat(evaluate(cart(mice(5)), plan(tiers).details()).total()).isEqualTo(usd("19.90"));
        var bySubtotal =
                new Tiers(Measure.SUBTOTAL, List.of(tier("39.80", fiveOff()), tier("40", tenth())));
        assertThat(evaluate(cart(mice(2)), plan(bySubtotal).details()).total()).isEqualTo(usd("5"));
    }

    @Test
    void free_shipping_takes_nothing_off_the_lines() {
        var evaluation = evaluate(cart(mice(1)), plan(new FreeShipping()).details());

        assertThat(evaluation.total()).isEqualTo(usd("0"));
        assertThat(evaluation.freeShipping()).isNotNull();
        assertThat(evaluation.applied()).singleElement().isEqualTo(evaluation.freeShipping());
        assertThat(evaluation.lines().getFirst().discounts()).isEmpty();
    }

    @Test
    void only_the_products_it_is_about_are_reduced() {
        var named = plan(TEN_PERCENT).about(new Scope(Set.of(NOVEL), Set.of(" books "))).details();

        assertThat(sums(evaluate(cart(laptops(1), novels(10)), named)))
                .containsExactly(usd("0.00"), usd("9.99"));
    }

    @Test
    void the_higher_priority_comes_first_and_the_next_takes_its_part_of_the_rest() {
        var evaluation =
                evaluate(
                        cart(laptops(1)),
                        plan(TEN_PERCENT).priority(1).named("second"),
                        plan(off("500")).priority(2).named("first"));

        assertThat(evaluation.applied().stream().map(it -> it.promotion().name()))
                .containsExactly("first", "second");
        assertThat(evaluation.total()).isEqualTo(usd("600"));
    }

    @Test
    void among_equals_the_older_one_comes_first() {
        var evaluation =
                evaluate(
                        cart(laptops(1)),
                        plan(off("500")).named("older"),
                        plan(TEN_PERCENT).named("younger"));

        assertThat(evaluation.applied().stream().map(it -> it.promotion().name()))
                .containsExactly("older", "younger");
    }

    @Test
    void an_exclusive_one_stands_alone_if_it_is_the_better_deal() {
        var evaluation =
                evaluate(
                        cart(laptops(1)),
                        plan(off("100")).named("small"),
                        plan(off("100")).named("small, too"),
                        plan(off("201")).exclusive().named("great"));

        assertThat(evaluation.total()).isEqualTo(usd("201"));
        assertThat(evaluation.notApplied())
                .hasSize(2)
                .allMatch(it -> it.objection().reason() == Reason.EXCLUDED_BY_OTHER)
                .allMatch(it -> it.objection().detail().contains("great"));
    }

    @Test
    void an_exclusive_one_gives_way_to_others_that_give_more_together() {
        var evaluation =
                evaluate(
                        cart(laptops(1)),
                        plan(off("100")).named("small"),
                        plan(off("102")).named("small, too"),
                        plan(off("201")).exclusive().priority(9).named("great"));

        assertThat(evaluation.total()).isEqualTo(usd("202"));
        assertThat(evaluation.notApplied())
                .singleElement()
                .satisfies(it -> assertThat(it.objection().detail()).contains("small"));
    }

    @Test
    void of_two_exclusive_ones_the_better_holds_and_of_equal_ones_that_of_higher_priority() {
        var better =
                evaluate(
                        cart(laptops(1)),
                        plan(off("100")).exclusive().priority(5).named("worse"),
                        plan(off("101")).exclusive().named("better"));
        var equal =
                evaluate(
                        cart(laptops(1)),
                        plan(off("100")).exclusive().named("low"),
                        plan(off("100")).exclusive().priority(5).named("high"));

        assertThat(better.applied().getFirst().promotion().name()).isEqualTo("better");
        assertThat(equal.applied().getFirst().promotion().name()).isEqualTo("high");
    }

    @Test
    void where_all_else_is_equal_free_shipping_is_better() {
        var evaluation =
                evaluate(
                        cart(laptops(1)),
                        plan(off("100")).exclusive().priority(5).named("money"),
                        plan(off("100")).named("as much"),
                        plan(new FreeShipping()).named("and shipping"));

        assertThat(evaluation.total()).isEqualTo(usd("100"));
        assertThat(evaluation.freeShipping()).isNotNull();
    }

    @Test
    void after_one_that_stops_the_others_none_follows() {
        var evaluation =
                evaluate(
                        cart(laptops(1)),
                        plan(off("1")).priority(3).named("before"),
                        plan(off("10")).priority(2).stopping().named("stop"),
                        plan(off("100")).priority(1).named("after"));

        assertThat(evaluation.total()).isEqualTo(usd("11"));
        assertThat(evaluation.notApplied())
                .singleElement()
                .satisfies(it -> assertThat(it.objection().detail()).contains("stop"));
    }

    @Test
    void what_the_budget_does_not_cover_is_not_given() {
        var details = plan(off("60")).limits(null, null, "100").details();
        var spent = promotion(1, details, new Usage(1, usd("60")));

        var evaluation =
                stacking.evaluate(cart(laptops(1)), List.of(new Candidate(spent, null, 0)));

        assertThat(evaluation.total()).isEqualTo(usd("0"));
        assertThat(evaluation.notApplied())
                .singleElement()
                .satisfies(it -> assertThat(it.objection().reason()).isEqualTo(Reason.USED_UP));
    }

    @Test
    void what_others_have_taken_off_already_cannot_be_taken_off_again() {
        var evaluation =
                evaluate(
                        cart(novels(1)),
                        plan(new Percent(Percentage.WHOLE)).named("all"),
                        plan(off("5")).named("nothing left"));

        assertThat(evaluation.total()).isEqualTo(usd("9.99"));
        assertThat(evaluation.notApplied())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.objection().reason()).isEqualTo(Reason.EXCLUDED_BY_OTHER));
    }

    private Evaluation evaluate(Cart cart, PromotionDetails... promotions) {
        var candidates = new ArrayList<Candidate>();
        for (var details : promotions) {
            candidates.add(candidate(candidates.size() + 1, details));
        }
        return stacking.evaluate(cart, candidates);
    }

    private static List<Money> sums(Evaluation evaluation) {
        return evaluation.lines().stream().map(Evaluation.LineDiscounts::sum).toList();
    }

    private static Tier tier(String from, Flat benefit) {
        return new Tier(new BigDecimal(from), benefit);
    }

    private static Flat fiveOff() {
        return new Benefit.FixedAmount(usd("5"));
    }

    private static Flat tenth() {
        return new Percent(Percentage.of("10"));
    }
}
