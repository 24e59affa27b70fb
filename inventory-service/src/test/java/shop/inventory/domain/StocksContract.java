package shop.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.inventory.domain.Fixtures.COUNTED;
import static shop.inventory.domain.Fixtures.LAPTOP;
import static shop.inventory.domain.Fixtures.MAIN;
import static shop.inventory.domain.Fixtures.MOUSE;
import static shop.inventory.domain.Fixtures.NOW;
import static shop.inventory.domain.Fixtures.order;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import shop.inventory.domain.Movement.Kind;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;

/** What any keeper of stock promises. */
public abstract class StocksContract {

    private static final Page ALL = new Page(0, 100);

    protected abstract Stocks stocks();

    protected abstract Transactions transactions();

    @Test
    void what_is_saved_is_found_again() {
        receive(LAPTOP, 10);

        var found = stocks().find(LAPTOP).orElseThrow();

        assertThat(found.version()).isEqualTo(1);
        assertThat(found.isListed()).isTrue();
        assertThat(found.shelves()).containsExactly(new Shelf(MAIN, "SKU", 10, 0, NOW));
    }

    @Test
    void every_change_is_a_new_version() {
        receive(LAPTOP, 10);

        change(LAPTOP, stock -> stock.adjust(MAIN, 5, COUNTED, NOW));

        var found = stocks().find(LAPTOP).orElseThrow();
        assertThat(found.version()).isEqualTo(2);
        assertThat(found.onHand()).isEqualTo(15);
    }

    @Test
    void what_has_not_changed_keeps_its_version() {
        receive(LAPTOP, 10);

        change(LAPTOP, stock -> stock.count(MAIN, 10, COUNTED, NOW));

        assertThat(stocks().find(LAPTOP).orElseThrow().version()).isEqualTo(1);
        assertThat(stocks().countMovements(LAPTOP)).isEqualTo(1);
    }

    @Test
    void a_product_nobody_recorded_is_neither_found_nor_taken() {
        assertThat(stocks().find(LAPTOP)).isEmpty();
        transactions().run(() -> assertThat(stocks().take(List.of(LAPTOP)).stocks()).isEmpty());
    }

    @Test
    void a_delisted_product_stays_so() {
        receive(LAPTOP, 10);

        change(LAPTOP, Stock::delist);

        assertThat(stocks().find(LAPTOP).orElseThrow().isListed()).isFalse();
    }

    @Test
    void a_shelf_can_be_received_and_held_from_at_once() {
        transactions()
                .run(() -> {
                    var room = stocks().open(List.of(LAPTOP));
                    room.stock(LAPTOP).receive(MAIN, "SKU", 10, COUNTED, NOW);
                    room.stock(LAPTOP).hold(order(1), 4, NOW);
                    stocks().save(room);
                });

        assertThat(stocks().find(LAPTOP).orElseThrow().available()).isEqualTo(6);
    }

    @Test
    void the_ledger_shows_the_latest_movement_first_with_its_cause() {
        receive(LAPTOP, 10);
        receive(MOUSE, 1);
        change(LAPTOP, stock -> stock.hold(order(7), 4, NOW));

        var ledger = stocks().movements(LAPTOP, ALL);

        assertThat(ledger)
                .containsExactly(
                        new Movement(
                                LAPTOP, MAIN, Kind.HELD, 0, 4, Movement.Cause.of(order(7)), NOW),
                        new Movement(LAPTOP, MAIN, Kind.RECEIVED, 10, 0, COUNTED, NOW));
        assertThat(stocks().movements(LAPTOP, new Page(1, 1)))
                .extracting(Movement::kind)
                .containsExactly(Kind.RECEIVED);
        assertThat(stocks().countMovements(LAPTOP)).isEqualTo(2);
    }

    @Test
    void a_request_is_known_by_what_it_moved() {
        receive(LAPTOP, 10);
        change(LAPTOP, stock -> stock.adjust(MAIN, -1, COUNTED.asked("7:key"), NOW));

        assertThat(stocks().hasMoved(LAPTOP, "7:key")).isTrue();
        assertThat(stocks().hasMoved(LAPTOP, "7:KEY")).isFalse();
        assertThat(stocks().hasMoved(MOUSE, "7:key")).isFalse();
    }

    @Test
    void products_are_listed_in_key_order_page_by_page() {
        receive(MOUSE, 1);
        receive(LAPTOP, 10);

        assertThat(stocks().list(ALL)).extracting(Stock::product).containsExactly(LAPTOP, MOUSE);
        assertThat(stocks().list(new Page(1, 1))).extracting(Stock::product).containsExactly(MOUSE);
        assertThat(stocks().count()).isEqualTo(2);
    }

    protected final void receive(ProductId product, long units) {
        change(product, stock -> stock.receive(MAIN, "SKU", units, COUNTED, NOW));
    }

    protected final void change(ProductId product, Consumer<Stock> change) {
        transactions()
                .run(() -> {
                    var room = stocks().open(List.of(product));
                    change.accept(room.stock(product));
                    stocks().save(room);
                });
    }
}
