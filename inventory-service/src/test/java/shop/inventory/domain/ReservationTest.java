package shop.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.inventory.domain.Fixtures.HOLD_TIME;
import static shop.inventory.domain.Fixtures.LAPTOP;
import static shop.inventory.domain.Fixtures.MOUSE;
import static shop.inventory.domain.Fixtures.NOW;
import static shop.inventory.domain.Fixtures.line;
import static shop.inventory.domain.Fixtures.order;
import static shop.inventory.domain.Fixtures.placed;
import static shop.inventory.domain.Fixtures.roomWith;
import static shop.inventory.domain.Fixtures.stockOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.inventory.domain.InventoryEvent.StockRejected;
import shop.inventory.domain.InventoryEvent.StockReserved;
import shop.inventory.domain.OrderNews.Cancelled;
import shop.inventory.domain.OrderNews.Paid;
import shop.inventory.domain.OrderNews.Shipped;
import shop.inventory.domain.ReservationState.Committed;
import shop.inventory.domain.ReservationState.Fulfilled;
import shop.inventory.domain.ReservationState.Held;
import shop.inventory.domain.ReservationState.PaidEarly;
import shop.inventory.domain.ReservationState.Rejected;
import shop.inventory.domain.ReservationState.Released;

class ReservationTest {

    private final Stock laptops = stockOf(LAPTOP, 5);
    private final Stock mice = stockOf(MOUSE, 1);
    private final Reservation reservation = Reservation.unheard(order(1));

    @Test
    void a_placed_order_holds_all_its_lines() {
        hear(placed(1, line(LAPTOP, 2), line(MOUSE, 1)));

        assertThat(reservation.state()).isEqualTo(new Held(NOW.plus(HOLD_TIME)));
        assertThat(laptops.reserved()).isEqualTo(2);
        assertThat(mice.reserved()).isEqualTo(1);
        assertThat(reservation.news())
                .contains(
                        new StockReserved(
                                order(1),
                                1,
                                List.of(line(LAPTOP, 2), line(MOUSE, 1)),
                                NOW.plus(HOLD_TIME)));
    }

    @Test
    void an_order_with_a_short_line_holds_nothing() {
        hear(placed(1, line(LAPTOP, 2), line(MOUSE, 2)));

        assertThat(reservation.state()).isEqualTo(new Rejected());
        assertThat(laptops.reserved()).isZero();
        assertThat(mice.reserved()).isZero();
        assertThat(reservation.news())
                .contains(new StockRejected(order(1), 1, List.of(new Shortage(MOUSE, 2, 1))));
    }

    @Test
    void two_lines_of_one_product_count_together() {
        hear(placed(1, line(LAPTOP, 3), line(LAPTOP, 3)));

        assertThat(reservation.news())
                .contains(new StockRejected(order(1), 1, List.of(new Shortage(LAPTOP, 6, 5))));
    }

    @Test
    void a_product_nobody_knows_is_short() {
        hear(placed(1, line(Fixtures.CABLE, 1)));

        assertThat(reservation.news())
                .contains(
                        new StockRejected(
                                order(1), 1, List.of(new Shortage(Fixtures.CABLE, 1, 0))));
    }

    @Test
    void paid_commits_and_shipped_takes_the_goods_away() {
        hear(placed(1, line(LAPTOP, 2)));

        hear(new Paid(order(1)));
        assertThat(reservation.state()).isEqualTo(new Committed());

        hear(new Shipped(order(1)));
        assertThat(reservation.state()).isEqualTo(new Fulfilled());
        assertThat(laptops.onHand()).isEqualTo(3);
        assertThat(laptops.reserved()).isZero();
    }

    @Test
    void cancelled_gives_back_what_was_held() {
        hear(placed(1, line(LAPTOP, 2)));

        hear(new Cancelled(order(1)));

        assertThat(reservation.state()).isEqualTo(new Released());
        assertThat(laptops.available()).isEqualTo(5);
    }

    @Test
    void cancelled_gives_back_what_was_paid_but_not_shipped() {
        hear(placed(1, line(LAPTOP, 2)), new Paid(order(1)));

        hear(new Cancelled(order(1)));

        assertThat(reservation.state()).isEqualTo(new Released());
        assertThat(laptops.available()).isEqualTo(5);
    }

    @Test
    void what_was_shipped_does_not_come_back_by_a_cancellation() {
        hear(placed(1, line(LAPTOP, 2)), new Paid(order(1)), new Shipped(order(1)));

        hear(new Cancelled(order(1)));

        assertThat(reservation.state()).isEqualTo(new Fulfilled());
        assertThat(laptops.onHand()).isEqualTo(3);
    }

    @Test
    void a_cancellation_that_overtakes_its_order_leaves_a_tombstone() {
        hear(new Cancelled(order(1)));

        hear(placed(1, line(LAPTOP, 2)));

        assertThat(reservation.state()).isEqualTo(new Released());
        assertThat(laptops.reserved()).isZero();
        assertThat(reservation.news()).isEmpty();
    }

    @Test
    void a_payment_that_overtakes_its_order_is_remembered() {
        hear(new Paid(order(1)));
        assertThat(reservation.state()).isEqualTo(new PaidEarly());

        hear(placed(1, line(LAPTOP, 2)));

        assertThat(reservation.state()).isEqualTo(new Committed());
        assertThat(laptops.reserved()).isEqualTo(2);
    }

    @Test
    void a_shipment_that_overtakes_its_order_is_remembered() {
        hear(new Shipped(order(1)), new Paid(order(1)));

        hear(placed(1, line(LAPTOP, 2)));

        assertThat(reservation.state()).isEqualTo(new Fulfilled());
        assertThat(laptops.onHand()).isEqualTo(3);
    }

    @Test
    void an_early_payment_does_not_save_an_order_that_is_short() {
        hear(new Paid(order(1)));

        hear(placed(1, line(MOUSE, 2)));

        assertThat(reservation.state()).isEqualTo(new Rejected());
        assertThat(mice.reserved()).isZero();
    }

    @Test
    void a_rejected_order_stays_rejected_even_if_there_is_stock_later() {
        hear(placed(1, line(MOUSE, 2)));
        mice.adjust(WarehouseCode.MAIN, 10, Fixtures.COUNTED, NOW);

        hear(placed(1, line(MOUSE, 2)), new Paid(order(1)), new Shipped(order(1)));

        assertThat(reservation.state()).isEqualTo(new Rejected());
        assertThat(mice.reserved()).isZero();
    }

    @Test
    void each_piece_of_news_heard_twice_changes_nothing_more() {
        for (OrderNews news :
                List.of(
                        placed(1, line(LAPTOP, 2)),
                        new Paid(order(1)),
                        new Shipped(order(1)),
                        new Cancelled(order(1)))) {
            hear(news);
            var once = reservation.state();
            var movements = laptops.movements();

            hear(news);

            assertThat(reservation.state()).isEqualTo(once);
            assertThat(laptops.movements()).isEqualTo(movements);
        }
    }

    private void hear(OrderNews... news) {
        new OrderBatch(List.of(news))
                .decide(
                        Map.of(order(1), reservation),
                        roomWith(laptops, mice),
                        NOW.plus(HOLD_TIME),
                        NOW);
    }
}
