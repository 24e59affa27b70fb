package shop.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.USD;
import static shop.promotion.domain.Fixtures.anna;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.promotion;
import static shop.promotion.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import shop.platform.kernel.Money;
import shop.promotion.domain.Benefit.BuyGet;
import shop.promotion.domain.Benefit.FixedAmount;
import shop.promotion.domain.Benefit.FixedPrice;
import shop.promotion.domain.Benefit.FreeShipping;
import shop.promotion.domain.Benefit.Percent;
import shop.promotion.domain.Benefit.Tiers;
import shop.promotion.domain.Benefit.Tiers.Measure;
import shop.promotion.domain.Benefit.Tiers.Tier;
import shop.promotion.domain.Condition.MinQuantity;
import shop.promotion.domain.Condition.MinSubtotal;
import shop.promotion.domain.Evaluation.Applied;
import shop.promotion.domain.Evaluation.Discount;
import shop.promotion.domain.Evaluation.LineDiscounts;
import shop.promotion.domain.Evaluation.NotApplied;

class StackingProperties {

    private static final Money NOTHING = usd("0");
    private static final List<String> CATEGORIES = List.of("Electronics", "Books", "Garden");

    @Property
    void discounts_add_up_by_line_by_promotion_and_in_all(
            @ForAll("carts") Cart cart, @ForAll("promotions") List<Candidate> promotions) {
        var evaluation = evaluate(cart, promotions);

        for (var line : evaluation.lines()) {
            assertThat(line.sum()).isEqualTo(sum(line.discounts()));
        }
        for (var applied : evaluation.applied()) {
            var parts =
                    evaluation.lines().stream()
                            .flatMap(line -> line.discounts().stream())
                            .filter(it -> it.promotion().equals(applied.promotion()))
                            .toList();
            assertThat(applied.amount()).isEqualTo(sum(parts));
        }
        assertThat(evaluation.total())
                .isEqualTo(
                        evaluation.lines().stream()
                                .map(LineDiscounts::sum)
                                .reduce(NOTHING, Money::plus))
                .isEqualTo(
                        evaluation.applied().stream()
                                .map(Applied::amount)
                                .reduce(NOTHING, Money::plus));
    }

    @Property
    void no_line_ever_costs_less_than_nothing_or_more_than_before(
            @ForAll("carts") Cart cart, @ForAll("promotions") List<Candidate> promotions) {
        var evaluation = evaluate(cart, promotions);

        for (var place = 0; place < cart.lines().size(); place++) {
            var line = evaluation.lines().get(place);
            assertThat(line.discounts()).noneMatch(it -> it.amount().isNegative());
            assertThat(line.sum()).isBetween(NOTHING, cart.lines().get(place).total());
        }
    }

    @Property
    void in_whatever_order_lines_and_promotions_come_the_outcome_is_the_same(
            @ForAll("carts") Cart cart,
            @ForAll("promotions") List<Candidate> promotions,
            @ForAll Random random) {
        var lines = new ArrayList<>(cart.lines());
        var shuffled = new ArrayList<>(promotions);
        Collections.shuffle(lines, random);
        Collections.shuffle(shuffled, random);

        var one = evaluate(cart, promotions);
        var other = evaluate(new Cart(cart.shopper(), USD, lines, null), shuffled);

        assertThat(byProduct(other)).isEqualTo(byProduct(one));
        assertThat(other.applied()).isEqualTo(one.applied());
        assertThat(other.freeShipping()).isEqualTo(one.freeShipping());
        assertThat(other.notApplied()).isEqualTo(one.notApplied());
    }

    @Property
    void every_promotion_either_applies_or_it_is_said_why_not(
            @ForAll("carts") Cart cart, @ForAll("promotions") List<Candidate> promotions) {
        var evaluation = evaluate(cart, promotions);

        var told =
                new ArrayList<>(
                        evaluation.applied().stream().map(it -> it.promotion().id()).toList());
        evaluation.notApplied().stream().map(StackingProperties::id).forEach(told::add);
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        promotions.stream().map(it -> it.promotion().id()).toList());
    }

    @Property
    void an_exclusive_promotion_that_applies_is_alone(
            @ForAll("carts") Cart cart, @ForAll("promotions") List<Candidate> promotions) {
        var evaluation = evaluate(cart, promotions);

        var exclusive =
                promotions.stream()
                        .filter(it -> it.details().isExclusive())
                        .map(it -> it.promotion().id())
                        .collect(Collectors.toSet());
        if (evaluation.applied().stream().anyMatch(it -> exclusive.contains(it.promotion().id()))) {
            assertThat(evaluation.applied()).hasSize(1);
        }
    }

    @Property
    void one_more_exclusive_promotion_never_makes_it_dearer(
            @ForAll("carts") Cart cart,
            @ForAll("promotions") List<Candidate> promotions,
            @ForAll("benefits") Benefit benefit) {
        var more = new ArrayList<>(promotions);
        more.add(Fixtures.candidate(99, plan(benefit).exclusive().details()));

        assertThat(evaluate(cart, more).total())
                .isGreaterThanOrEqualTo(evaluate(cart, promotions).total());
    }

    private static Evaluation evaluate(Cart cart, List<Candidate> promotions) {
        return new Stacking(NOW).evaluate(cart, promotions);
    }

    private static PromotionId id(NotApplied notApplied) {
        var promotion = notApplied.promotion();
        return promotion == null ? new PromotionId(0) : promotion.id();
    }

    private static Money sum(List<Discount> discounts) {
        return discounts.stream().map(Discount::amount).reduce(NOTHING, Money::plus);
    }

    private static Map<ProductId, LineDiscounts> byProduct(Evaluation evaluation) {
        return evaluation.lines().stream()
                .collect(Collectors.toMap(LineDiscounts::product, Function.identity()));
    }

    @Provide
    Arbitrary<Cart> carts() {
        var line =
                Combinators.combine(
                                Arbitraries.integers().between(0, 30_000),
                                Arbitraries.integers().between(1, 12),
                                Arbitraries.of(CATEGORIES))
                        .as((cents, quantity, category) ->
                                new CartLine(Fixtures.MOUSE, category, cents(cents), quantity));
        return line.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(lines ->
                        IntStream.range(0, lines.size())
                                .mapToObj(place -> withProduct(lines.get(place), place))
                                .toList())
                .map(lines -> new Cart(anna(), USD, lines, null));
    }

    private static CartLine withProduct(CartLine line, int place) {
        var product = new ProductId("%024x".formatted(place + 1));
        return new CartLine(product, line.category(), line.price(), line.quantity());
    }

    @Provide
    Arbitrary<List<Candidate>> promotions() {
        var details =
                Combinators.combine(
                                benefits(),
                                Arbitraries.of(CATEGORIES).set().ofMaxSize(2),
                                conditions(),
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.of(true, false, false, false),
                                Arbitraries.of(true, false, false, false),
                                Arbitraries.of("5", "100", null))
                        .as((benefit, categories, condition, priority, alone, stops, budget) -> {
                            var plan =
                                    plan(benefit)
                                            .about(new Scope(Set.of(), categories))
                                            .given(condition)
                                            .priority(priority)
                                            .limits(null, null, budget);
                            if (alone) {
                                plan.exclusive();
                            }
                            if (stops) {
                                plan.stopping();
                            }
                            return plan.details();
                        });
        return details.list()
                .ofMaxSize(6)
                .map(all ->
                        IntStream.range(0, all.size())
                                .mapToObj(i -> new Candidate(promotion(i + 1, all.get(i)), null, 0))
                                .toList());
    }

    private static Arbitrary<Condition> conditions() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 8).map(MinQuantity::new),
                Arbitraries.integers()
                        .between(1, 50_000)
                        .map(cents -> new MinSubtotal(cents(cents))));
    }

    @Provide
    Arbitrary<Benefit> benefits() {
        return Arbitraries.oneOf(
                percentages().map(Percent::new),
                amounts().map(FixedAmount::new),
                amounts().map(FixedPrice::new),
                Arbitraries.just(new FreeShipping()),
                Combinators.combine(
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(1, 4),
                                percentages())
                        .as(BuyGet::new),
                Combinators.combine(Arbitraries.integers().between(1, 50), percentages(), amounts())
                        .as((from, percent, amount) ->
                                new Tiers(
                                        Measure.SUBTOTAL,
                                        List.of(
                                                new Tier(
                                                        BigDecimal.valueOf(from),
                                                        new FixedAmount(amount)),
                                                new Tier(
                                                        BigDecimal.valueOf(from + 50),
                                                        new Percent(percent))))));
    }

    private static Arbitrary<Percentage> percentages() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("100"))
                .ofScale(2)
                .map(Percentage::new);
    }

    private static Arbitrary<Money> amounts() {
        return Arbitraries.integers().between(1, 60_000).map(StackingProperties::cents);
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), USD);
    }
}
