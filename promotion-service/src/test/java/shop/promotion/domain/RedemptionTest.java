package shop.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.promotion.domain.Fixtures.ANNA;
import static shop.promotion.domain.Fixtures.BEN;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.use;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.promotion.domain.PromotionProblem.FieldRefused;
import shop.promotion.domain.PromotionProblem.RedemptionDiffers;
import shop.promotion.domain.PromotionProblem.RedemptionReleased;
import shop.promotion.domain.RedemptionSignal.NoOrder;
import shop.promotion.domain.RedemptionSignal.OrderEnded;
import shop.promotion.domain.RedemptionSignal.OrderLives;
import shop.promotion.domain.RedemptionState.Confirmed;
import shop.promotion.domain.RedemptionState.Released;
import shop.promotion.domain.RedemptionState.Reserved;

class RedemptionTest {

    private static final RedemptionId ID = new RedemptionId("r-1");
    private static final OrderId ORDER = new OrderId(42);
    private static final PromotionId FIRST = new PromotionId(1);
    private static final PromotionId SECOND = new PromotionId(2);
    private static final RedemptionSignal LIVES = new OrderLives(ORDER);
    private static final RedemptionSignal ENDED = new OrderEnded(ORDER);

    private final Redemption reserved =
            Redemption.reserve(
                    ID, ANNA, List.of(use(SECOND, null, "2"), use(FIRST, "CODE", "1")), NOW);

    @Test
    void it_is_reserved_with_its_uses_by_the_number_of_the_promotion() {
        assertThat(reserved.state()).isEqualTo(new Reserved(NOW.plus(Duration.ofMinutes(5))));
        assertThat(reserved.uses()).extracting(Use::promotion).containsExactly(FIRST, SECOND);
        assertThat(reserved.holds()).isTrue();
    }

    @Test
    void an_order_that_lives_confirms_it_and_one_that_ends_releases_it() {
        var confirmed = reserved.on(LIVES, NOW);

        assertThat(confirmed.state()).isEqualTo(new Confirmed(ORDER));
        assertThat(confirmed.holds()).isTrue();
        assertThat(confirmed.on(LIVES, NOW)).isEqualTo(confirmed);
        assertThat(confirmed.on(new NoOrder(), NOW)).isEqualTo(confirmed);
        assertThat(confirmed.on(ENDED, NOW).state()).isEqualTo(new Released(ORDER));
        assertThat(reserved.on(ENDED, NOW).state()).isEqualTo(new Released(ORDER));
        assertThat(reserved.on(ENDED, NOW).holds()).isFalse();
    }

    @Test
    void what_is_released_stays_so() {
        var released = reserved.on(ENDED, NOW);

        for (var signal : List.of(LIVES, ENDED, new NoOrder())) {
            assertThat(released.on(signal, NOW.plusSeconds(1))).isEqualTo(released);
        }
        assertThatThrownBy(() -> released.again(reserved)).isInstanceOf(RedemptionReleased.class);
    }

    @Test
    void without_an_order_it_is_released_but_not_before_its_time() {
        var expiry = NOW.plus(Duration.ofMinutes(5));

        assertThat(reserved.on(new NoOrder(), expiry.minusMillis(1))).isEqualTo(reserved);
        assertThat(reserved.on(new NoOrder(), expiry).state()).isEqualTo(new Released(null));
    }

    @Test
    void reserved_again_it_lives_on_from_then() {
        var later = NOW.plusSeconds(60);
        var wanted = Redemption.reserve(ID, ANNA, reserved.uses(), later);

        assertThat(reserved.again(wanted)).isEqualTo(wanted);
        assertThat(reserved.on(LIVES, NOW).again(wanted)).isEqualTo(reserved.on(LIVES, NOW));
    }

    @Test
    void it_is_not_reserved_again_for_anything_else() {
        var others = Redemption.reserve(ID, BEN, reserved.uses(), NOW);
        var guests = Redemption.reserve(ID, null, reserved.uses(), NOW);
        var dearer = Redemption.reserve(ID, ANNA, List.of(use(FIRST, "CODE", "9")), NOW);

        for (var other : List.of(others, guests, dearer)) {
            assertThatThrownBy(() -> reserved.again(other)).isInstanceOf(RedemptionDiffers.class);
        }
        assertThatThrownBy(() -> guests.again(others)).isInstanceOf(RedemptionDiffers.class);
        assertThat(guests.again(guests)).isEqualTo(guests);
    }

    @Test
    void no_promotion_is_used_twice_and_none_is_no_redemption() {
        var twice = List.of(use(FIRST, null, "1"), use(FIRST, "CODE", "1"));

        assertThatThrownBy(() -> Redemption.reserve(ID, ANNA, twice, NOW))
                .isInstanceOf(FieldRefused.class);
        assertThatThrownBy(() -> Redemption.reserve(ID, ANNA, List.of(), NOW))
                .isInstanceOf(FieldRefused.class);
    }

    @Test
    void a_tombstone_holds_nothing() {
        var tombstone = Redemption.tombstone(ID, ORDER, NOW);

        assertThat(tombstone.holds()).isFalse();
        assertThat(tombstone.uses()).isEmpty();
        assertThatThrownBy(() -> tombstone.again(reserved)).isInstanceOf(RedemptionReleased.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", "a\u0000"})
    void an_id_that_cannot_be_one_is_refused(String id) {
        assertThatThrownBy(() -> new RedemptionId(id)).isInstanceOf(FieldRefused.class);
    }

    @Test
    void an_id_has_64_characters_at_most() {
        assertThat(new RedemptionId("x".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new RedemptionId("x".repeat(65))).isInstanceOf(FieldRefused.class);
    }
}
