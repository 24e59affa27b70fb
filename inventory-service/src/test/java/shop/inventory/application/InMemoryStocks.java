package shop.inventory.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.inventory.domain.InventoryEvent;
import shop.inventory.domain.Movement;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Stock;
import shop.inventory.domain.StockRoom;
import shop.inventory.domain.Stocks;
import shop.platform.kernel.Page;

/** Keeps stock as long as the test lasts; one caller at a time. */
public final class InMemoryStocks implements Stocks {

    private final SortedMap<ProductId, Stock> kept = new TreeMap<>();
    private final List<Movement> ledger = new ArrayList<>();
    private final List<InventoryEvent> announced = new ArrayList<>();

    @Override
    public StockRoom take(Collection<ProductId> products) {
        var taken = new TreeMap<ProductId, Stock>();
        products.forEach(
                product -> find(product).ifPresent(stock -> taken.put(product, stock.kept())));
        return new StockRoom(taken);
    }

    @Override
    public StockRoom open(Collection<ProductId> products) {
        var taken = new TreeMap<ProductId, Stock>();
        products.forEach(
                product -> taken.put(product, find(product).orElse(Stock.none(product)).kept()));
        return new StockRoom(taken);
    }

    @Override
    public void save(StockRoom room) {
        for (var stock : room.stocks().values()) {
            if (stock.isChanged()) {
                kept.put(stock.product(), stock.kept());
                ledger.addAll(stock.movements());
                announced.add(stock.news());
            }
        }
    }

    @Override
    public Optional<Stock> find(ProductId product) {
        return Optional.ofNullable(kept.get(product));
    }

    @Override
    public boolean hasMoved(ProductId product, String request) {
        return ledger.stream()
                .anyMatch(movement ->
                        movement.product().equals(product)
                                && request.equals(movement.cause().request()));
    }

    @Override
    public List<Stock> list(Page page) {
        return kept.values().stream().skip(page.skip()).limit(page.limit()).toList();
    }

    @Override
    public long count() {
        return kept.size();
    }

    @Override
    public List<Movement> movements(ProductId product, Page page) {
        return ledger.reversed().stream()
                .filter(movement -> movement.product().equals(product))
                .skip(page.skip())
                .limit(page.limit())
                .toList();
    }

    @Override
    public long countMovements(ProductId product) {
        return ledger.stream().filter(movement -> movement.product().equals(product)).count();
    }

    public List<InventoryEvent> announced() {
        return List.copyOf(announced);
    }
}
