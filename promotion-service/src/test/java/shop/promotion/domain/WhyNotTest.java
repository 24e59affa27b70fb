package shop.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.promotion.domain.Fixtures.ANNA;
import static shop.promotion.domain.Fixtures.NOVEL;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.TEN_PERCENT;
import static shop.promotion.domain.Fixtures.anna;
import static shop.promotion.domain.Fixtures.cart;
import static shop.promotion.domain.Fixtures.guest;
import static shop.promotion.domain.Fixtures.mice;
import static shop.promotion.domain.Fixtures.off;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.promotion;
import static shop.promotion.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shop.promotion.domain.Benefit.BuyGet;
import shop.promotion.domain.Benefit.FixedPrice;
import shop.promotion.domain.Benefit.Percent;
import shop.promotion.domain.Benefit.Tiers;
import shop.promotion.domain.Benefit.Tiers.Measure;
import shop.promotion.domain.Benefit.Tiers.Tier;
import shop.promotion.domain.Condition.Countries;
import shop.promotion.domain.Condition.CustomerGroups;
import shop.promotion.domain.Condition.FirstOrder;
import shop.promotion.domain.Condition.MinQuantity;
import shop.promotion.domain.Condition.MinSubtotal;
import shop.promotion.domain.Condition.SignedIn;
import shop.promotion.domain.Fixtures.Plan;

/** Why a promotion does not apply: each reason, and the edge at which it no longer holds. */
class WhyNotTest {

    private static final Shopper LATER = new Shopper(ANNA, Set.of("customer"), false, "FR", false);
    private static final Shopper NOWHERE = new Shopper(ANNA, Set.of(), true, null, false);
    private static final Shopper UNDECIDED = new Shopper(ANNA, Set.of(), null, null, true);

    @ParameterizedTest
    @EnumSource(value = Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_CODE")
    void every_reason_is_told_with_a_sentence(Reason reason) {
        var evaluation =
                switch (reason) {
                    case UNKNOWN_CODE -> throw new AssertionError("told where codes are looked up");
                    case INACTIVE -> one(plan(TEN_PERCENT).inactive());
                    case NOT_STARTED -> one(plan(TEN_PERCENT).within(NOW.plusNanos(1), null));
                    case ENDED -> one(plan(TEN_PERCENT).within(null, NOW));
                    case USED_UP -> used(plan(TEN_PERCENT).limits(3, null, null), 3, 0);
                    case USED_UP_BY_CUSTOMER -> used(plan(TEN_PERCENT).limits(null, 2, null), 2, 2);
                    case SIGNED_IN_ONLY -> by(guest(), plan(TEN_PERCENT).given(new SignedIn()));
                    case GROUP_NOT_ELIGIBLE ->
                            one(plan(TEN_PERCENT).given(new CustomerGroups(Set.of("staff"))));
                    case NOT_FIRST_ORDER -> by(LATER, plan(TEN_PERCENT).given(new FirstOrder()));
                    case COUNTRY_NOT_ELIGIBLE ->
                            one(plan(TEN_PERCENT).given(new Countries(Set.of("VN", "US"))));
                    case PRODUCT_NOT_ELIGIBLE -> one(plan(TEN_PERCENT).books());
                    case QUANTITY_TOO_LOW -> one(plan(TEN_PERCENT).given(new MinQuantity(3)));
                    case SUBTOTAL_TOO_LOW ->
                            one(plan(TEN_PERCENT).given(new MinSubtotal(usd("39.81"))));
                    case EXCLUDED_BY_OTHER ->
                            evaluate(cart(mice(2)), plan(off("30")).exclusive(), plan(TEN_PERCENT));
                };

        assertThat(evaluation.notApplied())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.objection().reason()).isEqualTo(reason);
                    assertThat(it.objection().detail()).matches("[A-Z].{8,}\\.");
                    assertThat(it.objection().reason().word()).matches("[a-z]+(-[a-z]+)*");
                });
    }

    @Test
    void at_the_edge_each_condition_holds() {
        assertApplies(one(plan(TEN_PERCENT).within(NOW, NOW.plusNanos(1))));
        assertApplies(used(plan(TEN_PERCENT).limits(3, null, null), 2, 0));
        assertApplies(used(plan(TEN_PERCENT).limits(null, 2, null), 9, 1));
        assertApplies(one(plan(TEN_PERCENT).given(new SignedIn())));
        assertApplies(
                one(plan(TEN_PERCENT).given(new CustomerGroups(Set.of("staff", "customer")))));
        assertApplies(one(plan(TEN_PERCENT).given(new FirstOrder())));
        assertApplies(one(plan(TEN_PERCENT).given(new Countries(Set.of("VN", "FR")))));
        assertApplies(one(plan(TEN_PERCENT).given(new MinQuantity(2))));
        assertApplies(one(plan(TEN_PERCENT).given(new MinSubtotal(usd("39.80")))));
        assertApplies(one(plan(off("1")).limits(null, null, "1")));
    }

    @Test
    void a_guest_is_nobody_whose_uses_or_orders_could_be_counted() {
        assertReason(by(guest(), plan(TEN_PERCENT).limits(null, 1, null)), Reason.SIGNED_IN_ONLY);
        assertReason(by(guest(), plan(TEN_PERCENT).given(new FirstOrder())), Reason.SIGNED_IN_ONLY);
    }

    @Test
    void an_order_that_goes_nowhere_yet_is_in_no_country() {
        assertReason(
                by(NOWHERE, plan(TEN_PERCENT).given(new Countries(Set.of("FR")))),
                Reason.COUNTRY_NOT_ELIGIBLE);
    }

    @Test
    void what_is_known_only_at_the_checkout_is_said_so() {
        var evaluation =
                by(
                        UNDECIDED,
                        plan(TEN_PERCENT).given(new FirstOrder(), new Countries(Set.of("FR"))));

        assertApplies(evaluation);
        assertThat(evaluation.applied().getFirst().open())
                .containsExactly("first_order", "country");
    }

    @Test
    void a_code_of_its_own_limit_is_used_up_by_itself() {
        var promotion = promotion(1, plan(TEN_PERCENT).withoutCodeYet().details());
        var code = new PromotionCode(new Code("A-B-C"), promotion.id(), 1L, 1, 1, NOW);

        var evaluation =
                new Stacking(NOW)
                        .evaluate(cart(mice(1)), List.of(new Candidate(promotion, code, 0)));

        assertReason(evaluation, Reason.USED_UP);
        assertThat(evaluation.notApplied().getFirst().code()).isEqualTo(new Code("a-b-c"));
    }

    @Test
    void a_benefit_may_itself_ask_for_more() {
        assertReason(one(plan(new BuyGet(2, 1, Percentage.WHOLE))), Reason.QUANTITY_TOO_LOW);
        assertReason(one(plan(tiers(Measure.QUANTITY, "3"))), Reason.QUANTITY_TOO_LOW);
        assertReason(one(plan(tiers(Measure.SUBTOTAL, "39.81"))), Reason.SUBTOTAL_TOO_LOW);
    }

    @Test
    void what_would_make_no_difference_does_not_apply() {
        assertReason(one(plan(new FixedPrice(usd("19.90")))), Reason.PRODUCT_NOT_ELIGIBLE);
        assertReason(
                evaluate(cart(new CartLine(NOVEL, "Books", usd("0.04"), 1)), plan(TEN_PERCENT)),
                Reason.PRODUCT_NOT_ELIGIBLE);
    }

    @Test
    void conditions_are_about_the_products_the_promotion_is_about() {
        var threeBooks = plan(TEN_PERCENT).books().given(new MinQuantity(3));

        assertReason(
                evaluate(cart(mice(9), Fixtures.novels(2)), threeBooks), Reason.QUANTITY_TOO_LOW);
        assertApplies(evaluate(cart(mice(1), Fixtures.novels(3)), threeBooks));
    }

    private static Tiers tiers(Measure measure, String from) {
        var tenth = new Percent(Percentage.of("10"));
        return new Tiers(measure, List.of(new Tier(new BigDecimal(from), tenth)));
    }

    private static Evaluation one(Plan plan) {
        return by(anna(), plan);
    }

    private static Evaluation by(Shopper shopper, Plan plan) {
        return evaluate(cart(shopper, null, mice(2)), plan);
    }

    private static Evaluation used(Plan plan, long uses, int byCustomer) {
        var promotion = promotion(1, plan.details(), new Usage(uses, usd("5")));
        return new Stacking(NOW)
                .evaluate(cart(mice(2)), List.of(new Candidate(promotion, null, byCustomer)));
    }

    private static Evaluation evaluate(Cart cart, Plan... plans) {
        var candidates = new ArrayList<Candidate>();
        for (var plan : plans) {
            candidates.add(Fixtures.candidate(candidates.size() + 1, plan.details()));
        }
        return new Stacking(NOW).evaluate(cart, candidates);
    }

    private static void assertApplies(Evaluation evaluation) {
        assertThat(evaluation.notApplied()).isEmpty();
        assertThat(evaluation.applied()).hasSize(1);
    }

    private static void assertReason(Evaluation evaluation, Reason reason) {
        assertThat(evaluation.applied()).isEmpty();
        assertThat(evaluation.notApplied())
                .singleElement()
                .satisfies(it -> assertThat(it.objection().reason()).isEqualTo(reason));
    }
}
