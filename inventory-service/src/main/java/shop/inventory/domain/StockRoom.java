package shop.inventory.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The stock taken for one piece of work. A product that is not in it is not sold. */
public record StockRoom(SortedMap<ProductId, Stock> stocks) {

    public Optional<Stock> find(ProductId product) {
        return Optional.ofNullable(stocks.get(product));
    }

    /** The stock of a product that was taken. */
    public Stock stock(ProductId product) {
        return find(product)
                .orElseThrow(() -> new IllegalStateException("not in the stock room: " + product));
    }

    List<Shortage> shortages(List<Line> lines) {
        return Line.perProduct(lines).stream()
                .filter(line -> line.units() > sellable(line.product()))
                .map(line -> new Shortage(line.product(), line.units(), sellable(line.product())))
                .toList();
    }

    private long sellable(ProductId product) {
        return find(product).map(Stock::sellable).orElse(0L);
    }

    List<Allocation> hold(OrderId order, List<Line> lines, Instant now) {
        return Line.perProduct(lines).stream()
                .flatMap(line -> stock(line.product()).hold(order, line.units(), now).stream())
                .toList();
    }

    void release(OrderId order, List<Allocation> allocations, Instant now) {
        allocations.forEach(held -> stock(held.product()).release(order, held, now));
    }

    void fulfil(OrderId order, List<Allocation> allocations, Instant now) {
        allocations.forEach(held -> stock(held.product()).fulfil(order, held, now));
    }
}
