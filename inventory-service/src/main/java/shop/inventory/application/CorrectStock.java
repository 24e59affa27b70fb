package shop.inventory.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.inventory.domain.InventoryProblem.StockChanged;
import shop.inventory.domain.InventoryProblem.StockUnknown;
import shop.inventory.domain.Movement.Cause;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Stock;
import shop.inventory.domain.Stocks;
import shop.inventory.domain.WarehouseCode;
import shop.platform.kernel.Transactions;

/** Brings the books in line with what is there. */
public final class CorrectStock {

    public sealed interface Correction {

        record CountedAs(long units) implements Correction {}

        record ChangedBy(long delta) implements Correction {}
    }

    /**
     * What is wrong in the books, and who says so.
     *
     * @param expectedVersion the version the correction was made for, where the caller said so
     */
    public record Command(
            ProductId product,
            WarehouseCode warehouse,
            Correction correction,
            Cause cause,
            @Nullable Long expectedVersion) {}

    private final Transactions transactions;
    private final Stocks stocks;
    private final Clock clock;

    public CorrectStock(Transactions transactions, Stocks stocks, Clock clock) {
        this.transactions = transactions;
        this.stocks = stocks;
        this.clock = clock;
    }

    /** A request that is repeated, whatever became of its answer, corrects nothing again. */
    public Stock handle(Command command) {
        return transactions.call(() -> correct(command));
    }

    private Stock correct(Command command) {
        var room = stocks.take(List.of(command.product()));
        var stock =
                room.find(command.product())
                        .orElseThrow(() -> new StockUnknown(command.product().value()));
        var request = command.cause().request();
        if (request != null && stocks.hasMoved(command.product(), request)) {
            return stock;
        }
        if (command.expectedVersion() != null && command.expectedVersion() != stock.version()) {
            throw new StockChanged(command.product());
        }
        switch (command.correction()) {
            case Correction.CountedAs(var units) ->
                    stock.count(command.warehouse(), units, command.cause(), clock.instant());
            case Correction.ChangedBy(var delta) ->
                    stock.adjust(command.warehouse(), delta, command.cause(), clock.instant());
        }
        stocks.save(room);
        return stock.kept();
    }
}
