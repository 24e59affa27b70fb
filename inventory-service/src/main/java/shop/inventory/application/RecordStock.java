package shop.inventory.application;

import java.time.Clock;
import java.util.List;
import shop.inventory.domain.InventoryProblem.WarehouseUnknown;
import shop.inventory.domain.Movement.Cause;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Stock;
import shop.inventory.domain.Stocks;
import shop.inventory.domain.WarehouseCode;
import shop.inventory.domain.Warehouses;
import shop.platform.kernel.Transactions;

/** Records a product's first quantity in a warehouse. */
public final class RecordStock {

    public record Command(
            ProductId product, WarehouseCode warehouse, String sku, long units, Cause cause) {}

    private final Transactions transactions;
    private final Stocks stocks;
    private final Warehouses warehouses;
    private final Clock clock;

    public RecordStock(
            Transactions transactions, Stocks stocks, Warehouses warehouses, Clock clock) {
        this.transactions = transactions;
        this.stocks = stocks;
        this.warehouses = warehouses;
        this.clock = clock;
    }

    public Stock handle(Command command) {
        if (!warehouses.contains(command.warehouse())) {
            throw new WarehouseUnknown(command.warehouse());
        }
        return transactions.call(() -> record(command));
    }

    private Stock record(Command command) {
        var room = stocks.open(List.of(command.product()));
        var stock = room.stock(command.product());
        stock.receive(
                command.warehouse(),
                command.sku(),
                command.units(),
                command.cause(),
                clock.instant());
        stocks.save(room);
        return stock.kept();
    }
}
