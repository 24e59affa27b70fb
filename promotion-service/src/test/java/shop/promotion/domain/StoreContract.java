package shop.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.promotion.domain.Fixtures.ANNA;
import static shop.promotion.domain.Fixtures.BEN;
import static shop.promotion.domain.Fixtures.LAPTOP;
import static shop.promotion.domain.Fixtures.MOUSE;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.TEN_PERCENT;
import static shop.promotion.domain.Fixtures.USD;
import static shop.promotion.domain.Fixtures.off;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.usd;
import static shop.promotion.domain.Fixtures.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;
import shop.promotion.domain.Benefit.BuyGet;
import shop.promotion.domain.Benefit.FixedPrice;
import shop.promotion.domain.Benefit.FreeShipping;
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
import shop.promotion.domain.PromotionFilter.Standing;
import shop.promotion.domain.PromotionProblem.CodeTaken;
import shop.promotion.domain.PromotionProblem.UsedUp;
import shop.promotion.domain.Promotions.CustomerUse;
import shop.promotion.domain.RedemptionSignal.OrderEnded;
import shop.promotion.domain.RedemptionSignal.OrderLives;

/** What every store of promotions, codes and redemptions promises. */
public abstract class StoreContract {

    private static final Page PAGE = new Page(0, 100);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    protected abstract Promotions promotions();

    protected abstract Codes codes();

    protected abstract Redemptions redemptions();

    protected abstract UseCounters counters();

    protected abstract Guesses guesses();

    protected abstract Transactions transactions();

    @Test
    void every_kind_of_promotion_is_kept_as_it_is() {
        var tiers =
                List.of(
                        new Tier(new BigDecimal("10"), new Percent(Percentage.of("5"))),
                        new Tier(new BigDecimal("20"), new Benefit.FixedAmount(usd("7"))));
        var all =
                List.of(
                        plan(new Percent(Percentage.of("12.5"))).code(fresh()),
                        plan(off("20")).priority(7).limits(1, 2, "3").inactive(),
                        plan(new FixedPrice(usd("9.99"))).exclusive().secret(),
                        plan(new FreeShipping()).stopping().within(NOW, NOW.plusSeconds(1)),
                        plan(new BuyGet(2, 1, Percentage.of("50"))).books(),
                        plan(new Tiers(Measure.QUANTITY, tiers))
                                .about(new Scope(Set.of(LAPTOP, MOUSE), Set.of("Books", "Đồ"))),
                        plan(TEN_PERCENT)
                                .given(
                                        new MinSubtotal(usd("50")),
                                        new MinQuantity(3),
                                        new CustomerGroups(Set.of("staff", "gold")),
                                        new Countries(Set.of("FR", "VN")),
                                        new FirstOrder(),
                                        new SignedIn()));

        for (var each : all) {
            var details = each.named("Phở 🍜");
            var added = promotions().add(details, NOW);

            assertThat(added.details()).isEqualTo(details);
            assertThat(added.version()).isEqualTo(1);
            assertThat(added.usage()).isEqualTo(new Usage(0, usd("0")));
            assertThat(promotions().find(added.id())).contains(added);
        }
    }

    @Test
    void no_code_is_two_promotions() {
        var code = fresh();
        promotions().add(plan(TEN_PERCENT).code(code).details(), NOW);

        assertThatThrownBy(() ->
                        inTransaction(() ->
                                promotions().add(plan(TEN_PERCENT).code(code).details(), NOW)))
                .isInstanceOf(CodeTaken.class);
        var other = promotions().add(plan(TEN_PERCENT).code(fresh()).details(), NOW);
        assertThatThrownBy(() -> edit(other, plan(TEN_PERCENT).code(code)))
                .isInstanceOf(CodeTaken.class);
        assertThat(promotions().find(other.id())).contains(other);
    }

    @Test
    void a_code_that_is_given_up_is_free_and_one_that_stays_goes_on_being_counted() {
        var code = fresh();
        var promotion = promotions().add(plan(TEN_PERCENT).code(code).details(), NOW);
        take(fresh(), ANNA, use(promotion.id(), code, "5"));

        var renamed = edit(promotion, plan(TEN_PERCENT).code(code).priority(1));
        assertThat(uses(code)).isEqualTo(1);
        assertThat(renamed.version()).isEqualTo(2);
        assertThat(promotions().find(promotion.id()).orElseThrow().usage())
                .isEqualTo(new Usage(1, usd("5")));

        edit(renamed, plan(TEN_PERCENT).code(fresh()));
        assertThat(promotions().codes(List.of(new Code(code)))).isEmpty();
        promotions().add(plan(TEN_PERCENT).code(code).details(), NOW);
        assertThat(uses(code)).isZero();
    }

    @Test
    void an_archived_one_gives_its_codes_up_and_can_still_be_given_back_to() {
        var code = fresh();
        var promotion = promotions().add(plan(TEN_PERCENT).code(code).details(), NOW);
        var id = fresh();
        take(id, ANNA, use(promotion.id(), code, "5"));

        transactions()
                .run(() ->
                        promotions()
                                .save(
                                        promotions()
                                                .lock(promotion.id())
                                                .orElseThrow()
                                                .archived(NOW)));

        assertThat(promotions().codes(List.of(new Code(code)))).isEmpty();
        assertThat(promotions().wasUsed(promotion.id())).isTrue();
        release(id);
        assertThat(promotions().find(promotion.id()).orElseThrow().usage())
                .isEqualTo(new Usage(0, usd("0")));
    }

    @Test
    void one_that_is_removed_is_gone_with_its_codes() {
        var code = fresh();
        var promotion = promotions().add(plan(TEN_PERCENT).code(code).details(), NOW);

        assertThat(promotions().wasUsed(promotion.id())).isFalse();
        transactions().run(() -> promotions().remove(promotion.id()));

        assertThat(promotions().find(promotion.id())).isEmpty();
        assertThat(promotions().codes(List.of(new Code(code)))).isEmpty();
    }

    @Test
    void a_sample_is_added_once_whatever_became_of_it() {
        var name = fresh();
        var code = fresh();
        Runnable add =
                () ->
                        transactions()
                                .run(() ->
                                        promotions()
                                                .addOnce(
                                                        name,
                                                        plan(TEN_PERCENT).code(code).details(),
                                                        NOW));
        add.run();
        add.run();
        var added = promotions().codes(List.of(new Code(code))).values();
        assertThat(added).hasSize(1);

        transactions().run(() -> promotions().remove(added.iterator().next().promotion()));
        add.run();

        assertThat(promotions().codes(List.of(new Code(code)))).isEmpty();
    }

    @Test
    void promotions_are_listed_by_how_they_stand() {
        var active = promotions().add(plan(TEN_PERCENT).within(NOW, null).details(), NOW);
        var scheduled =
                promotions().add(plan(TEN_PERCENT).within(NOW.plusSeconds(1), null).details(), NOW);
        var ended = promotions().add(plan(TEN_PERCENT).within(null, NOW).details(), NOW);
        var inactive = promotions().add(plan(TEN_PERCENT).inactive().details(), NOW);
        var archived = promotions().add(plan(TEN_PERCENT).details(), NOW);
        transactions().run(() -> promotions().save(archived.archived(NOW)));

        assertThat(ids(Standing.ACTIVE)).contains(active.id()).doesNotContain(archived.id());
        assertThat(ids(Standing.ACTIVE)).doesNotContain(scheduled.id(), ended.id(), inactive.id());
        assertThat(ids(Standing.SCHEDULED)).contains(scheduled.id()).doesNotContain(active.id());
        assertThat(ids(Standing.ENDED)).contains(ended.id()).doesNotContain(active.id());
        assertThat(ids(Standing.INACTIVE)).contains(inactive.id()).doesNotContain(active.id());
        assertThat(ids(Standing.ARCHIVED)).contains(archived.id()).doesNotContain(active.id());
        assertThat(ids(null))
                .doesNotContain(archived.id())
                .containsSubsequence(inactive.id(), ended.id(), scheduled.id(), active.id());
        var filter = new PromotionFilter(Standing.ARCHIVED, NOW, new Page(0, 1));
        assertThat(promotions().list(filter)).hasSize(1);
        assertThat(promotions().count(filter)).isEqualTo(ids(Standing.ARCHIVED).size());
    }

    @Test
    void advertised_are_those_everybody_may_have_now() {
        var shown = promotions().add(plan(TEN_PERCENT).priority(1_000).details(), NOW);
        var first = promotions().add(plan(off("1")).priority(1_001).code(fresh()).details(), NOW);
        var secret = promotions().add(plan(TEN_PERCENT).secret().details(), NOW);
        var batches = promotions().add(plan(TEN_PERCENT).withoutCodeYet().details(), NOW);
        var used = promotions().add(plan(off("1")).limits(1, null, null).details(), NOW);
        var spent = promotions().add(plan(off("1")).limits(null, null, "1").details(), NOW);
        take(fresh(), ANNA, use(used.id(), null, "1"), use(spent.id(), null, "1"));

        var ids = promotions().advertised(NOW, PAGE).stream().map(Promotion::id).toList();

        assertThat(ids).containsSubsequence(first.id(), shown.id());
        assertThat(ids).doesNotContain(secret.id(), batches.id(), used.id(), spent.id());
    }

    @Test
    void automatic_are_those_in_force_that_need_no_code() {
        var automatic = promotions().add(plan(TEN_PERCENT).secret().details(), NOW);
        var coded = promotions().add(plan(TEN_PERCENT).code(fresh()).details(), NOW);
        var inactive = promotions().add(plan(TEN_PERCENT).inactive().details(), NOW);

        assertThat(promotions().automatic(USD, NOW))
                .extracting(Promotion::id)
                .contains(automatic.id())
                .doesNotContain(coded.id(), inactive.id());
        assertThat(promotions().automatic(Currency.getInstance("EUR"), NOW)).isEmpty();
    }

    @Test
    void codes_are_listed_in_the_order_they_were_made() {
        var promotion = promotions().add(plan(TEN_PERCENT).code(fresh()).details(), NOW).id();
        var made = List.of(new Code("Z-" + fresh()), new Code("A-" + fresh()));
        assertThat(promotions().hasBatches(promotion)).isFalse();

        var first = transactions().call(() -> codes().add(promotion, "", made, 3, NOW));
        var second =
                transactions()
                        .call(() ->
                                codes().add(promotion, "X", List.of(new Code(fresh())), 1, NOW));

        assertThat(promotions().hasBatches(promotion)).isTrue();
        assertThat(codes().all(promotion, first.id()))
                .extracting(PromotionCode::code)
                .isEqualTo(made);
        assertThat(codes().list(promotion, null, new Page(1, 1)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(made.getLast());
                    assertThat(it.mostUses()).isEqualTo(3);
                    assertThat(it.batch()).isEqualTo(first.id());
                });
        assertThat(codes().count(promotion, null)).isEqualTo(3);
        assertThat(codes().count(promotion, second.id())).isEqualTo(1);
    }

    @Test
    void all_uses_are_taken_or_none() {
        var plenty = promotions().add(plan(off("1")).details(), NOW).id();
        var scarce = promotions().add(plan(off("1")).limits(1, null, null).details(), NOW).id();
        var id = new RedemptionId(fresh());

        take(fresh(), ANNA, use(scarce, null, "1"));
        assertThatThrownBy(
                        () -> take(id.value(), BEN, use(plenty, null, "1"), use(scarce, null, "1")))
                .isInstanceOf(UsedUp.class)
                .satisfies(it ->
                        assertThat(((UsedUp) it).details())
                                .containsEntry("promotion_id", scarce.value())
                                .containsEntry("reason", "used-up"));

        assertThat(promotions().find(plenty).orElseThrow().usage().uses()).isZero();
        assertThat(redemptions().find(id)).isEmpty();
        assertThat(promotions().uses(List.of(BEN), List.of(plenty)))
                .doesNotContainKey(new CustomerUse(plenty, BEN));
    }

    @Test
    void each_limit_is_kept_and_named() {
        var perCustomer = add(plan(off("1")).limits(null, 1, null));
        take(fresh(), ANNA, use(perCustomer, null, "1"));
        take(fresh(), BEN, use(perCustomer, null, "1"));
        assertRefused("used-up-by-customer", ANNA, use(perCustomer, null, "1"));
        assertRefused("used-up-by-customer", null, use(perCustomer, null, "1"));

        var budget = add(plan(off("1")).limits(null, null, "10"));
        take(fresh(), null, use(budget, null, "6"));
        assertRefused("used-up", ANNA, use(budget, null, "4.01"));
        take(fresh(), ANNA, use(budget, null, "4"));

        var code = fresh();
        var batched = add(plan(off("1")).withoutCodeYet());
        transactions().run(() -> codes().add(batched, "", List.of(new Code(code)), 1, NOW));
        assertRefused("inactive", ANNA, use(batched, null, "1"));
        assertRefused("inactive", ANNA, use(batched, fresh(), "1"));
        assertRefused("inactive", ANNA, use(budgetless(), code, "1"));
        take(fresh(), ANNA, use(batched, code, "1"));
        assertRefused("used-up", BEN, use(batched, code, "1"));

        assertRefused("ended", ANNA, use(add(plan(off("1")).within(null, NOW)), null, "1"));
        assertRefused("inactive", ANNA, use(add(plan(off("1")).inactive()), null, "1"));
        assertRefused("inactive", ANNA, use(new PromotionId(999_999_999), null, "1"));
    }

    private PromotionId budgetless() {
        return add(plan(off("1")));
    }

    @Test
    void what_was_taken_is_given_back_to_every_counter() {
        var code = fresh();
        var promotion = add(plan(off("5")).code(code).limits(1, 1, "5"));
        var id = fresh();
        take(id, ANNA, use(promotion, code, "5"));
        assertThat(promotions().uses(List.of(ANNA, BEN), List.of(promotion)))
                .containsEntry(new CustomerUse(promotion, ANNA), 1);

        release(id);

        assertThat(promotions().find(promotion).orElseThrow().usage())
                .isEqualTo(new Usage(0, usd("0")));
        assertThat(uses(code)).isZero();
        take(fresh(), ANNA, use(promotion, code, "5"));
    }

    @Test
    void a_redemption_is_kept_once_and_changed_as_it_goes() {
        var promotion = add(plan(off("1")));
        var other = add(plan(off("1")));
        var redemption =
                Redemption.reserve(
                        new RedemptionId(fresh()),
                        ANNA,
                        List.of(use(other, null, "1"), use(promotion, "SOME-CODE", "2.5")),
                        NOW);

        assertThat(transactions().call(() -> redemptions().add(redemption))).isTrue();
        assertThat(transactions().call(() -> redemptions().add(redemption))).isFalse();
        assertThat(redemptions().find(redemption.id())).contains(redemption);

        for (var signal : List.of(new OrderLives(new OrderId(1)), new OrderEnded(new OrderId(1)))) {
            var next =
                    redemptions()
                            .find(redemption.id())
                            .orElseThrow()
                            .on(signal, NOW.plusSeconds(1));
            transactions().run(() -> redemptions().save(List.of(next)));
            assertThat(redemptions().find(redemption.id())).contains(next);
        }
    }

    @Test
    void a_tombstone_is_kept_without_a_customer_or_uses() {
        var tombstone = Redemption.tombstone(new RedemptionId(fresh()), new OrderId(5), NOW);

        transactions().run(() -> redemptions().add(tombstone));

        assertThat(transactions().call(() -> redemptions().lock(List.of(tombstone.id()))))
                .containsEntry(tombstone.id(), tombstone);
    }

    @Test
    void an_overdue_reservation_is_claimed_by_one_and_again_after_a_while() {
        var promotion = add(plan(off("1")));
        var id = fresh();
        take(id, null, use(promotion, null, "1"));
        var due = NOW.plus(Duration.ofMinutes(5));

        assertThat(claim(due.minusMillis(1))).doesNotContain(new RedemptionId(id));
        assertThat(claim(due)).contains(new RedemptionId(id));
        assertThat(claim(due)).doesNotContain(new RedemptionId(id));
        assertThat(claim(due.plus(PAUSE))).contains(new RedemptionId(id));

        release(id);
        assertThat(claim(due.plus(PAUSE).plus(PAUSE))).doesNotContain(new RedemptionId(id));
    }

    @Test
    void wrong_guesses_are_counted_by_the_minute() {
        var someone = new CustomerId(UUID.randomUUID().getMostSignificantBits() >>> 1);

        guesses().addWrong(someone, NOW);
        guesses().addWrong(someone, NOW);
        assertThat(guesses().wrong(someone, NOW)).isEqualTo(2);
        assertThat(guesses().wrong(someone, NOW.plusSeconds(60))).isZero();

        guesses().addWrong(someone, NOW.plusSeconds(60));
        assertThat(guesses().wrong(someone, NOW.plusSeconds(60))).isEqualTo(1);
        assertThat(guesses().wrong(BEN, NOW)).isZero();
    }

    private List<RedemptionId> claim(Instant now) {
        return transactions().call(() -> redemptions().claimOverdue(now, PAUSE, 1_000));
    }

    private PromotionId add(Plan plan) {
        return promotions().add(plan.details(), NOW).id();
    }

    private Promotion edit(Promotion promotion, Plan plan) {
        return transactions()
                .call(() -> {
                    var kept = promotions().lock(promotion.id()).orElseThrow();
                    var edited = kept.edited(plan.details(), kept.version(), NOW);
                    promotions().save(edited);
                    return edited;
                });
    }

    private void take(String id, @Nullable CustomerId customer, Use... uses) {
        var redemption = Redemption.reserve(new RedemptionId(id), customer, List.of(uses), NOW);
        transactions()
                .run(() -> {
                    assertThat(redemptions().add(redemption)).isTrue();
                    counters().take(redemption, NOW);
                });
    }

    private void release(String id) {
        transactions()
                .run(() -> {
                    var kept = redemptions().lock(List.of(new RedemptionId(id)));
                    var released =
                            kept.values().stream()
                                    .map(it -> it.on(new OrderEnded(new OrderId(1)), NOW))
                                    .toList();
                    redemptions().save(released);
                    counters().giveBack(released);
                });
    }

    private void assertRefused(String reason, @Nullable CustomerId customer, Use use) {
        ThrowingCallable taking = () -> take(fresh(), customer, use);
        assertThatThrownBy(taking)
                .isInstanceOf(UsedUp.class)
                .satisfies(
                        it -> assertThat(((UsedUp) it).details()).containsEntry("reason", reason));
    }

    private void inTransaction(Runnable work) {
        transactions().run(work);
    }

    private long uses(String code) {
        return promotions().codes(List.of(new Code(code))).values().stream()
                .mapToLong(PromotionCode::uses)
                .sum();
    }

    private List<PromotionId> ids(@Nullable Standing standing) {
        return promotions().list(new PromotionFilter(standing, NOW, PAGE)).stream()
                .map(Promotion::id)
                .toList();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }
}
