package shop.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.inventory.domain.Fixtures.COUNTED;
import static shop.inventory.domain.Fixtures.LAPTOP;
import static shop.inventory.domain.Fixtures.MAIN;
import static shop.inventory.domain.Fixtures.NORTH;
import static shop.inventory.domain.Fixtures.NOW;
import static shop.inventory.domain.Fixtures.order;
import static shop.inventory.domain.Fixtures.stockOf;

import org.junit.jupiter.api.Test;
import shop.inventory.domain.InventoryProblem.StockAlreadyRecorded;
import shop.inventory.domain.InventoryProblem.StockTooHigh;
import shop.inventory.domain.InventoryProblem.StockTooLow;
import shop.inventory.domain.InventoryProblem.StockUnknown;

class StockTest {

    @Test
    void what_is_held_is_on_hand_but_not_available() {
        var stock = stockOf(LAPTOP, 10);

        stock.hold(order(1), 3, NOW);

        assertThat(stock.onHand()).isEqualTo(10);
        assertThat(stock.reserved()).isEqualTo(3);
        assertThat(stock.available()).isEqualTo(7);
    }

    @Test
    void a_hold_is_filled_from_the_warehouses_in_the_order_of_their_codes() {
        var stock = stockOf(LAPTOP, 2);
        stock.receive(NORTH, "LT", 5, COUNTED, NOW);

        var allocations = stock.hold(order(1), 4, NOW);

        assertThat(allocations)
                .containsExactly(new Allocation(LAPTOP, MAIN, 2), new Allocation(LAPTOP, NORTH, 2));
    }

    @Test
    void an_empty_warehouse_is_passed_over() {
        var stock = stockOf(LAPTOP, 0);
        stock.receive(NORTH, "LT", 5, COUNTED, NOW);

        assertThat(stock.hold(order(1), 1, NOW)).containsExactly(new Allocation(LAPTOP, NORTH, 1));
    }

    @Test
    void more_than_there_is_cannot_be_held() {
        var stock = stockOf(LAPTOP, 2);

        assertThatThrownBy(() -> stock.hold(order(1), 3, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stock.isChanged()).isFalse();
    }

    @Test
    void what_is_released_is_available_again() {
        var stock = stockOf(LAPTOP, 2);
        var held = stock.hold(order(1), 2, NOW);

        held.forEach(part -> stock.release(order(1), part, NOW));

        assertThat(stock.available()).isEqualTo(2);
        assertThat(stock.onHand()).isEqualTo(2);
    }

    @Test
    void what_is_fulfilled_is_gone() {
        var stock = stockOf(LAPTOP, 2);
        var held = stock.hold(order(1), 2, NOW);

        held.forEach(part -> stock.fulfil(order(1), part, NOW));

        assertThat(stock.onHand()).isZero();
        assertThat(stock.reserved()).isZero();
    }

    @Test
    void a_delisted_product_takes_no_new_holds_and_keeps_the_old_ones() {
        var stock = stockOf(LAPTOP, 5);
        stock.hold(order(1), 2, NOW);

        stock.delist();

        assertThat(stock.sellable()).isZero();
        assertThat(stock.reserved()).isEqualTo(2);
        assertThatThrownBy(() -> stock.hold(order(2), 1, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_shelf_is_recorded_once() {
        var stock = stockOf(LAPTOP, 5);

        assertThatThrownBy(() -> stock.receive(MAIN, "LT", 7, COUNTED, NOW))
                .isInstanceOf(StockAlreadyRecorded.class);
        assertThat(stock.onHand()).isEqualTo(5);
    }

    @Test
    void it_can_be_counted_down_to_what_is_held_and_no_further() {
        var stock = stockOf(LAPTOP, 5);
        stock.hold(order(1), 2, NOW);

        stock.count(MAIN, 2, COUNTED, NOW);

        assertThat(stock.onHand()).isEqualTo(2);
        assertThatThrownBy(() -> stock.count(MAIN, 1, COUNTED, NOW))
                .isInstanceOf(StockTooLow.class);
        assertThatThrownBy(() -> stock.adjust(MAIN, -1, COUNTED, NOW))
                .isInstanceOf(StockTooLow.class);
    }

    @Test
    void a_shelf_has_an_end() {
        var stock = stockOf(LAPTOP, Shelf.CAPACITY);

        assertThatThrownBy(() -> stock.adjust(MAIN, 1, COUNTED, NOW))
                .isInstanceOf(StockTooHigh.class);
        assertThatThrownBy(() -> stock.receive(NORTH, "LT", Shelf.CAPACITY + 1, COUNTED, NOW))
                .isInstanceOf(StockTooHigh.class);
    }

    @Test
    void counting_what_is_there_already_changes_nothing() {
        var stock = stockOf(LAPTOP, 5);

        stock.count(MAIN, 5, COUNTED, NOW);

        assertThat(stock.isChanged()).isFalse();
        assertThat(stock.kept().version()).isEqualTo(stock.version());
    }

    @Test
    void a_warehouse_without_the_product_cannot_be_counted() {
        var stock = stockOf(LAPTOP, 5);

        assertThatThrownBy(() -> stock.count(NORTH, 1, COUNTED, NOW))
                .isInstanceOf(StockUnknown.class);
    }

    @Test
    void its_news_tell_how_it_stands_over_all_warehouses() {
        var stock = stockOf(LAPTOP, 2);
        stock.receive(NORTH, "LT", 5, COUNTED, NOW);
        stock.hold(order(1), 3, NOW);

        var news = stock.news();

        assertThat(news.version()).isEqualTo(stock.version() + 1);
        assertThat(news.quantity()).isEqualTo(7);
        assertThat(news.reserved()).isEqualTo(3);
    }
}
