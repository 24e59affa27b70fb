package shop.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.TEN_PERCENT;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.promotion;
import static shop.promotion.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.kernel.Money;
import shop.promotion.domain.Benefit.BuyGet;
import shop.promotion.domain.Benefit.Percent;
import shop.promotion.domain.Benefit.Tiers;
import shop.promotion.domain.Benefit.Tiers.Measure;
import shop.promotion.domain.Benefit.Tiers.Tier;
import shop.promotion.domain.PromotionProblem.Archived;
import shop.promotion.domain.PromotionProblem.Changed;
import shop.promotion.domain.PromotionProblem.FieldRefused;

/** What can be said, and what cannot be meant. */
class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.01", "0.00001", "1e400", "1e-400"})
    void a_percentage_that_cannot_be_one_is_refused(String value) {
        assertThatThrownBy(() -> Percentage.of(value)).isInstanceOf(FieldRefused.class);
    }

    @Test
    void percentages_are_equal_however_they_are_written() {
        assertThat(Percentage.of("10.0000")).isEqualTo(Percentage.of("10"));
        assertThat(Percentage.of("1E+2")).isEqualTo(Percentage.WHOLE);
        assertThat(Percentage.of("12.5").of(usd("0.20"))).isEqualTo(usd("0.03"));
    }

    @Test
    void a_currency_without_cents_is_rounded_to_the_whole() {
        var vnd = Currency.getInstance("VND");

        assertThat(Percentage.of("12.5").of(Money.of("30004", vnd)))
                .isEqualTo(Money.of("3751", vnd));
    }

    @Test
    void a_code_is_the_same_in_capitals_and_without_spaces_around() {
        assertThat(new Code(" save20 ")).isEqualTo(new Code("SAVE20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-abc", "a b c", "äöü", "a,b,c", "=cmd"})
    void a_code_nobody_could_type_cannot_be_had(String text) {
        assertThat(new Code(text).canExist()).isFalse();
        assertThatThrownBy(() -> Code.toHave(text)).isInstanceOf(FieldRefused.class);
    }

    @Test
    void minted_codes_are_different_have_their_prefix_and_can_exist() {
        var codes = new CodeMint(new Random(1)).mint("SPRING", 10_000);

        assertThat(codes).doesNotHaveDuplicates().hasSize(10_000).allMatch(Code::canExist);
        assertThat(codes.getFirst().value()).matches("SPRING(-[A-HJ-KM-NP-Z02-9]{4}){3}");
        assertThat(new CodeMint(new Random(1)).mint("", 1).getFirst().value()).hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_001})
    void so_many_codes_are_not_minted(int count) {
        assertThatThrownBy(() -> new CodeMint(new Random(1)).mint("", count))
                .isInstanceOf(FieldRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-A", "A B", "ABCDEFGHIJKLMNOPQRSTU"})
    void no_code_begins_so(String prefix) {
        assertThatThrownBy(() -> new CodeMint(new Random(1)).mint(prefix, 1))
                .isInstanceOf(FieldRefused.class);
    }

    @Test
    void a_window_ends_after_it_began_in_a_year_people_know() {
        assertThatThrownBy(() -> new Window(NOW, NOW)).isInstanceOf(FieldRefused.class);
        assertThatThrownBy(() -> new Window(Instant.MIN, null)).isInstanceOf(FieldRefused.class);
        assertThatThrownBy(() -> new Window(null, Instant.MAX)).isInstanceOf(FieldRefused.class);
        assertThat(new Window(NOW, NOW.plusNanos(1)).objection(NOW)).isEmpty();
    }

    @Test
    void limits_are_above_zero() {
        assertThatThrownBy(() -> new Limits(0, null, null)).isInstanceOf(FieldRefused.class);
        assertThatThrownBy(() -> new Limits(null, -1, null)).isInstanceOf(FieldRefused.class);
        assertThatThrownBy(() -> new Limits(null, null, usd("0"))).isInstanceOf(FieldRefused.class);
    }

    @Test
    void tiers_begin_each_at_another_step_above_zero() {
        var tenth = new Percent(Percentage.of("10"));
        var one = new Tier(new BigDecimal("1"), tenth);

        assertThatThrownBy(() -> new Tiers(Measure.QUANTITY, List.of()))
                .isInstanceOf(FieldRefused.class);
        assertThatThrownBy(() ->
                        new Tiers(
                                Measure.QUANTITY,
                                List.of(one, new Tier(new BigDecimal("1.0"), tenth))))
                .isInstanceOf(FieldRefused.class);
        assertThatThrownBy(() ->
                        new Tiers(Measure.SUBTOTAL, List.of(new Tier(BigDecimal.ZERO, tenth))))
                .isInstanceOf(FieldRefused.class);
        assertThatThrownBy(() -> new BuyGet(0, 1, Percentage.WHOLE))
                .isInstanceOf(FieldRefused.class);
    }

    @Test
    void what_is_automatic_has_no_code() {
        var coded = plan(TEN_PERCENT).code("CODE").details();

        assertThatThrownBy(() ->
                        new PromotionDetails(
                                coded.name(),
                                coded.description(),
                                coded.code(),
                                true,
                                true,
                                true,
                                coded.currency(),
                                coded.benefit(),
                                coded.scope(),
                                coded.conditions(),
                                coded.window(),
                                coded.limits(),
                                0,
                                false,
                                false))
                .isInstanceOf(FieldRefused.class);
    }

    @Test
    void a_promotion_is_edited_by_who_knows_its_latest_version() {
        var kept = promotion(1, plan(TEN_PERCENT).details());
        var next = plan(TEN_PERCENT).named("another name");

        var edited = kept.edited(next, 1, NOW.plusSeconds(1));

        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.details().name()).isEqualTo("another name");
        assertThatThrownBy(() -> edited.edited(next, 1, NOW)).isInstanceOf(Changed.class);
        assertThatThrownBy(() -> edited.archived(NOW).edited(next, 3, NOW))
                .isInstanceOf(Archived.class);
        assertThat(edited.archived(NOW).objection(NOW)).isPresent();
    }
}
