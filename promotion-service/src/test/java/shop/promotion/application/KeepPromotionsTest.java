package shop.promotion.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.promotion.domain.Fixtures.ANNA;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.TEN_PERCENT;
import static shop.promotion.domain.Fixtures.off;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.usd;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;
import shop.platform.test.FakeClock;
import shop.promotion.domain.CodeMint;
import shop.promotion.domain.Fixtures;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem.Archived;
import shop.promotion.domain.PromotionProblem.Changed;
import shop.promotion.domain.PromotionProblem.NeedsNoCode;
import shop.promotion.domain.PromotionProblem.NoSuchPromotion;
import shop.promotion.domain.PromotionProblem.TooManyCodes;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.Usage;

/** What staff do with promotions. */
class KeepPromotionsTest {

    private static final PromotionId NOBODY = new PromotionId(404);

    private final FakeClock clock = FakeClock.at(NOW);
    private final InMemoryShop shop = new InMemoryShop();
    private final EditPromotion editPromotion = new EditPromotion(shop, shop, clock);
    private final RemovePromotion removePromotion = new RemovePromotion(shop, shop, clock);
    private final MakeCodes makeCodes =
            new MakeCodes(shop, shop, new CodeMint(new Random(1)), shop, clock);

    @Test
    void an_edit_based_on_an_old_version_is_lost_on_nobody() {
        var promotion = added();
        var details = plan(off("5")).named("new");

        editPromotion.handle(new EditPromotion.Command(promotion.id(), 1, details));

        assertThatThrownBy(() ->
                        editPromotion.handle(new EditPromotion.Command(promotion.id(), 1, details)))
                .isInstanceOf(Changed.class);
        assertThatThrownBy(
                        () -> editPromotion.handle(new EditPromotion.Command(NOBODY, 1, details)))
                .isInstanceOf(NoSuchPromotion.class);
        assertThat(shop.find(promotion.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void an_edit_does_not_touch_what_orders_have_counted() {
        var promotion = added();
        use(promotion);

        editPromotion.handle(
                new EditPromotion.Command(promotion.id(), 1, plan(off("7")).details()));

        assertThat(shop.find(promotion.id()).orElseThrow().usage())
                .isEqualTo(new Usage(1, usd("5")));
    }

    @Test
    void one_that_was_never_used_is_deleted() {
        var promotion = added();

        removePromotion.handle(new RemovePromotion.Command(promotion.id(), OptionalLong.empty()));

        assertThat(shop.find(promotion.id())).isEmpty();
        assertThatThrownBy(() ->
                        removePromotion.handle(
                                new RemovePromotion.Command(promotion.id(), OptionalLong.empty())))
                .isInstanceOf(NoSuchPromotion.class);
    }

    @Test
    void one_that_was_used_is_archived_and_stays_as_it_is() {
        var promotion = added();
        use(promotion);
        var command = new RemovePromotion.Command(promotion.id(), OptionalLong.of(1));

        removePromotion.handle(command);
        removePromotion.handle(new RemovePromotion.Command(promotion.id(), OptionalLong.empty()));

        var archived = shop.find(promotion.id()).orElseThrow();
        assertThat(archived.isArchived()).isTrue();
        assertThat(archived.version()).isEqualTo(2);
        assertThatThrownBy(() -> removePromotion.handle(command)).isInstanceOf(Changed.class);
        assertThatThrownBy(() ->
                        editPromotion.handle(
                                new EditPromotion.Command(
                                        promotion.id(), 2, plan(off("7")).details())))
                .isInstanceOf(Archived.class);
        assertThatThrownBy(() -> makeCodes.handle(new MakeCodes.Command(promotion.id(), "", 1, 1)))
                .isInstanceOf(Archived.class);
    }

    @Test
    void codes_are_made_for_what_needs_one_only() {
        var automatic = added();
        var coded = shop.add(plan(TEN_PERCENT).withoutCodeYet().details(), NOW);

        var batch = makeCodes.handle(new MakeCodes.Command(coded.id(), "VIP", 500, 2));

        var listed =
                new ListCodes(shop, shop)
                        .handle(new ListCodes.Query(coded.id(), batch.id(), new Page(0, 10)));
        assertThat(listed.total()).isEqualTo(500);
        assertThat(listed.codes())
                .hasSize(10)
                .allMatch(it -> it.code().value().startsWith("VIP-"))
                .allMatch(it -> it.mostUses() != null && it.mostUses() == 2);
        assertThatThrownBy(() -> makeCodes.handle(new MakeCodes.Command(automatic.id(), "", 1, 1)))
                .isInstanceOf(NeedsNoCode.class);
        assertThatThrownBy(() ->
                        editPromotion.handle(
                                new EditPromotion.Command(
                                        coded.id(), 1, plan(TEN_PERCENT).details())))
                .isInstanceOf(NeedsNoCode.class);
        assertThatThrownBy(() ->
                        new ListCodes(shop, shop).handle(new ListCodes.Query(NOBODY, null, null)))
                .isInstanceOf(NoSuchPromotion.class);
    }

    @Test
    void a_promotion_has_a_hundred_thousand_codes_at_most() {
        var coded = shop.add(plan(TEN_PERCENT).withoutCodeYet().details(), NOW);
        for (var i = 0; i < 10; i++) {
            makeCodes.handle(new MakeCodes.Command(coded.id(), "", 10_000, 1));
        }

        assertThatThrownBy(() -> makeCodes.handle(new MakeCodes.Command(coded.id(), "", 1, 1)))
                .isInstanceOf(TooManyCodes.class);
    }

    private Promotion added() {
        return new AddPromotion(shop, shop, clock).handle(plan(off("5")).details());
    }

    private void use(Promotion promotion) {
        new TakeRedemption(shop, shop, shop, clock)
                .handle(
                        new TakeRedemption.Command(
                                new RedemptionId("r-" + promotion.id()),
                                ANNA,
                                List.of(Fixtures.use(promotion.id(), null, "5"))));
    }
}
