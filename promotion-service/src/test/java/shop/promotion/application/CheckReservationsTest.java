package shop.promotion.application;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.promotion.domain.Fixtures.ANNA;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.off;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.use;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.test.FakeClock;
import shop.promotion.application.port.OrderDesk.Placed;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.RedemptionState;
import shop.promotion.domain.RedemptionState.Confirmed;
import shop.promotion.domain.RedemptionState.Released;
import shop.promotion.domain.RedemptionState.Reserved;

class CheckReservationsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final RedemptionId ID = new RedemptionId("r-1");
    private static final OrderId ORDER = new OrderId(42);

    private final FakeClock clock = FakeClock.at(NOW);
    private final InMemoryShop shop = new InMemoryShop();
    private final SteadyDesk desk = new SteadyDesk();
    private final TakeRedemption takeRedemption = new TakeRedemption(shop, shop, shop, clock);
    private final FollowOrders followOrders = new FollowOrders(shop, shop, shop, clock);
    private final CheckReservations checkReservations =
            new CheckReservations(shop, desk, followOrders, shop, clock);
    private PromotionId promotion = new PromotionId(0);

    @BeforeEach
    void reserve() {
        promotion = shop.add(plan(off("5")).limits(1, null, null).details(), NOW).id();
        put(ID);
    }

    @Test
    void nobody_is_asked_before_the_time_is_up() {
        clock.advance(PATIENCE.minusMillis(1));

        checkReservations.handle();

        assertThat(desk.asked).isEmpty();
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void one_whose_order_never_was_is_given_back() {
        clock.advance(PATIENCE);

        checkReservations.handle();
        checkReservations.handle();

        assertThat(state()).isEqualTo(new Released(null));
        assertThat(uses()).isZero();
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void one_whose_order_lives_is_confirmed() {
        desk.placed.put(ID, new Placed(ORDER, true));
        clock.advance(PATIENCE);

        checkReservations.handle();

        assertThat(state()).isEqualTo(new Confirmed(ORDER));
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void one_whose_order_has_ended_is_given_back() {
        desk.placed.put(ID, new Placed(ORDER, false));
        clock.advance(PATIENCE);

        checkReservations.handle();

        assertThat(state()).isEqualTo(new Released(ORDER));
        assertThat(uses()).isZero();
    }

    @Test
    void while_nobody_answers_it_is_kept_and_asked_for_again() {
        desk.away = true;
        clock.advance(PATIENCE);

        checkReservations.handle();
        assertThat(state()).isInstanceOf(Reserved.class);

        desk.away = false;
        checkReservations.handle();
        assertThat(state()).isInstanceOf(Reserved.class);

        clock.advance(Duration.ofSeconds(30));
        checkReservations.handle();
        assertThat(state()).isEqualTo(new Released(null));
        assertThat(desk.asked).hasSize(2);
    }

    @Test
    void one_that_is_reserved_again_at_the_last_moment_is_not_given_back() {
        clock.advance(PATIENCE.minusMillis(1));
        put(ID);
        clock.advance(Duration.ofMillis(1));

        checkReservations.handle();

        assertThat(state()).isInstanceOf(Reserved.class);
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void more_than_a_batch_of_them_are_all_checked() {
        var plenty = shop.add(plan(off("1")).details(), NOW).id();
        for (var i = 0; i < 120; i++) {
            takeRedemption.handle(
                    new TakeRedemption.Command(
                            new RedemptionId("many-" + i), ANNA, List.of(use(plenty, null, "1"))));
        }
        clock.advance(PATIENCE);

        checkReservations.handle();

        assertThat(desk.asked).hasSize(121).doesNotHaveDuplicates();
        assertThat(shop.find(plenty).orElseThrow().usage().uses()).isZero();
    }

    private void put(RedemptionId id) {
        takeRedemption.handle(
                new TakeRedemption.Command(id, ANNA, List.of(use(promotion, null, "5"))));
    }

    private RedemptionState state() {
        return shop.find(ID).orElseThrow().state();
    }

    private long uses() {
        return shop.find(promotion).orElseThrow().usage().uses();
    }
}
