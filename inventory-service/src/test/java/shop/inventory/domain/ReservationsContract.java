package shop.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.inventory.domain.Fixtures.HOLD_TIME;
import static shop.inventory.domain.Fixtures.LAPTOP;
import static shop.inventory.domain.Fixtures.MAIN;
import static shop.inventory.domain.Fixtures.MOUSE;
import static shop.inventory.domain.Fixtures.NOW;
import static shop.inventory.domain.Fixtures.line;
import static shop.inventory.domain.Fixtures.order;
import static shop.inventory.domain.Fixtures.placed;
import static shop.inventory.domain.Fixtures.roomWith;
import static shop.inventory.domain.Fixtures.stockOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.inventory.domain.OrderNews.Cancelled;
import shop.inventory.domain.OrderNews.Paid;
import shop.inventory.domain.OrderNews.Shipped;
import shop.inventory.domain.ReservationState.Committed;
import shop.inventory.domain.ReservationState.Fulfilled;
import shop.inventory.domain.ReservationState.Held;
import shop.inventory.domain.ReservationState.PaidEarly;
import shop.inventory.domain.ReservationState.Rejected;
import shop.inventory.domain.ReservationState.Released;
import shop.inventory.domain.ReservationState.ShippedEarly;
import shop.platform.kernel.Transactions;

/** What any keeper of reservations promises. */
public abstract class ReservationsContract {

    private final StockRoom room = roomWith(stockOf(LAPTOP, 100), stockOf(MOUSE, 100));

    protected abstract Reservations reservations();

    protected abstract Transactions transactions();

    @Test
    void what_an_order_holds_is_found_again() {
        hear(placed(1, line(LAPTOP, 2), line(MOUSE, 1)));

        var found = reservations().find(order(1)).orElseThrow();

        assertThat(found.state()).isEqualTo(new Held(NOW.plus(HOLD_TIME)));
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.allocations())
                .containsExactlyInAnyOrder(
                        new Allocation(LAPTOP, MAIN, 2), new Allocation(MOUSE, MAIN, 1));
    }

    @Test
    void every_state_is_found_again() {
        hear(placed(1, line(LAPTOP, 1)), placed(2, line(LAPTOP, 1)), placed(3, line(LAPTOP, 1000)));
        hear(
                new Paid(order(1)),
                new Cancelled(order(2)),
                new Paid(order(4)),
                new Shipped(order(5)),
                placed(6, line(MOUSE, 1)),
                new Shipped(order(6)));

        assertThat(stateOf(1)).isEqualTo(new Committed());
        assertThat(stateOf(2)).isEqualTo(new Released());
        assertThat(stateOf(3)).isEqualTo(new Rejected());
        assertThat(stateOf(4)).isEqualTo(new PaidEarly());
        assertThat(stateOf(5)).isEqualTo(new ShippedEarly());
        assertThat(stateOf(6)).isEqualTo(new Fulfilled());
    }

    @Test
    void what_was_held_stays_known_when_it_no_longer_is() {
        hear(placed(1, line(LAPTOP, 2)));

        hear(new Cancelled(order(1)));

        var found = reservations().find(order(1)).orElseThrow();
        assertThat(found.version()).isEqualTo(2);
        assertThat(found.allocations()).containsExactly(new Allocation(LAPTOP, MAIN, 2));
    }

    @Test
    void an_order_nobody_heard_of_comes_unheard_and_is_not_found() {
        transactions()
                .run(() ->
                        assertThat(reservations().take(List.of(order(9))).values())
                                .extracting(Reservation::version)
                                .containsExactly(0L));

        assertThat(reservations().find(order(9))).isEmpty();
    }

    private ReservationState stateOf(long order) {
        return reservations().find(order(order)).orElseThrow().state();
    }

    private void hear(OrderNews... news) {
        var batch = new OrderBatch(List.of(news));
        transactions()
                .run(() -> {
                    var taken = reservations().take(batch.orders());
                    batch.decide(taken, room, NOW.plus(HOLD_TIME), NOW);
                    reservations().save(taken.values());
                });
    }
}
