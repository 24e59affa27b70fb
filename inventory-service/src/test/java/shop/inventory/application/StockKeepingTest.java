package shop.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.inventory.domain.Fixtures.COUNTED;
import static shop.inventory.domain.Fixtures.LAPTOP;
import static shop.inventory.domain.Fixtures.MAIN;
import static shop.inventory.domain.Fixtures.NORTH;
import static shop.inventory.domain.Fixtures.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.inventory.application.CorrectStock.Correction;
import shop.inventory.application.CorrectStock.Correction.ChangedBy;
import shop.inventory.application.CorrectStock.Correction.CountedAs;
import shop.inventory.domain.InventoryProblem.ReservationUnknown;
import shop.inventory.domain.InventoryProblem.StockAlreadyRecorded;
import shop.inventory.domain.InventoryProblem.StockChanged;
import shop.inventory.domain.InventoryProblem.StockUnknown;
import shop.inventory.domain.InventoryProblem.WarehouseExists;
import shop.inventory.domain.InventoryProblem.WarehouseUnknown;
import shop.inventory.domain.Movement;
import shop.inventory.domain.OrderId;
import shop.inventory.domain.Stock;
import shop.inventory.domain.Warehouse;
import shop.inventory.domain.WarehouseCode;
import shop.platform.kernel.Page;
import shop.platform.test.InMemoryTransactions;

/** What staff do to stock. */
class StockKeepingTest {

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryStocks stocks = new InMemoryStocks();
    private final InMemoryWarehouses warehouses = new InMemoryWarehouses();
    private final RecordStock recordStock =
            new RecordStock(transactions, stocks, warehouses, CLOCK);
    private final CorrectStock correctStock = new CorrectStock(transactions, stocks, CLOCK);
    private final AddWarehouse addWarehouse = new AddWarehouse(warehouses);

    @Test
    void recorded_stock_can_be_shown_and_is_announced() {
        var recorded = record(MAIN, 10);

        assertThat(recorded.version()).isEqualTo(1);
        assertThat(new ShowStock(stocks).handle(LAPTOP).onHand()).isEqualTo(10);
        assertThat(stocks.announced()).hasSize(1);
    }

    @Test
    void stock_is_recorded_once_per_product_and_warehouse() {
        addWarehouse.handle(new Warehouse(NORTH, "North"));
        record(MAIN, 10);

        assertThat(record(NORTH, 5).onHand()).isEqualTo(15);
        assertThatThrownBy(() -> record(NORTH, 5)).isInstanceOf(StockAlreadyRecorded.class);
    }

    @Test
    void stock_needs_a_warehouse_that_exists() {
        assertThatThrownBy(() -> record(NORTH, 10)).isInstanceOf(WarehouseUnknown.class);
    }

    @Test
    void a_count_sets_and_a_change_adds() {
        record(MAIN, 10);

        assertThat(correct(new CountedAs(7), null).onHand()).isEqualTo(7);
        assertThat(correct(new ChangedBy(-3), null).onHand()).isEqualTo(4);
    }

    @Test
    void a_correction_asked_for_again_is_made_once() {
        record(MAIN, 10);
        var adjustment =
                new CorrectStock.Command(
                        LAPTOP, MAIN, new ChangedBy(-3), COUNTED.asked("7:key"), null);

        correctStock.handle(adjustment);

        assertThat(correctStock.handle(adjustment).onHand()).isEqualTo(7);
    }

    @Test
    void every_correction_stands_in_the_ledger_with_its_cause() {
        record(MAIN, 10);
        correct(new ChangedBy(-3), null);

        var ledger = new ListMovements(stocks).handle(LAPTOP, new Page(0, 10));

        assertThat(ledger.total()).isEqualTo(2);
        assertThat(ledger.movements().getFirst())
                .isEqualTo(new Movement(LAPTOP, MAIN, Movement.Kind.ADJUSTED, -3, 0, COUNTED, NOW));
    }

    @Test
    void a_correction_made_for_an_older_version_is_refused() {
        var read = record(MAIN, 10).version();
        correct(new CountedAs(9), read);

        assertThatThrownBy(() -> correct(new CountedAs(8), read)).isInstanceOf(StockChanged.class);
    }

    @Test
    void stock_nobody_recorded_can_be_neither_shown_nor_corrected() {
        assertThatThrownBy(() -> correct(new CountedAs(1), null)).isInstanceOf(StockUnknown.class);
        assertThatThrownBy(() -> new ShowStock(stocks).handle(LAPTOP))
                .isInstanceOf(StockUnknown.class);
    }

    @Test
    void a_warehouse_code_is_taken_once() {
        addWarehouse.handle(new Warehouse(NORTH, "North"));

        assertThatThrownBy(() -> addWarehouse.handle(new Warehouse(NORTH, "Far north")))
                .isInstanceOf(WarehouseExists.class);
        assertThat(new ListWarehouses(warehouses).handle(new Page(0, 10)).total()).isEqualTo(2);
    }

    @Test
    void an_order_nobody_heard_of_has_no_reservation() {
        var showReservation = new ShowReservation(new InMemoryReservations());

        assertThatThrownBy(() -> showReservation.handle(new OrderId(1)))
                .isInstanceOf(ReservationUnknown.class);
    }

    private Stock record(WarehouseCode warehouse, long units) {
        return recordStock.handle(
                new RecordStock.Command(LAPTOP, warehouse, "LT-001", units, COUNTED));
    }

    private Stock correct(Correction correction, @Nullable Long expectedVersion) {
        return correctStock.handle(
                new CorrectStock.Command(LAPTOP, MAIN, correction, COUNTED, expectedVersion));
    }
}
