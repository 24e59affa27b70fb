package shop.inventory.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import shop.inventory.domain.Movement.Cause;
import shop.inventory.domain.OrderNews.Placed;

/** The few things all tests here are about. */
public final class Fixtures {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final Duration HOLD_TIME = Duration.ofMinutes(15);
    public static final ProductId LAPTOP = product(1);
    public static final ProductId MOUSE = product(2);
    public static final ProductId CABLE = product(3);
    public static final WarehouseCode MAIN = WarehouseCode.MAIN;
    public static final WarehouseCode NORTH = new WarehouseCode("north");
    public static final Cause COUNTED = Cause.of("staff", "stocktaking");

    private Fixtures() {}

    public static ProductId product(int number) {
        return new ProductId("%024x".formatted(number));
    }

    public static OrderId order(long number) {
        return new OrderId(number);
    }

    public static Stock stockOf(ProductId product, long units) {
        var stock = Stock.none(product);
        stock.receive(MAIN, "SKU-" + product.value().substring(20), units, COUNTED, NOW);
        return stock.kept();
    }

    public static Line line(ProductId product, long units) {
        return new Line(product, units);
    }

    public static Placed placed(long order, Line... lines) {
        return new Placed(order(order), List.of(lines));
    }

    public static StockRoom roomWith(Stock... stocks) {
        var taken = new TreeMap<ProductId, Stock>();
        Stream.of(stocks).forEach(stock -> taken.put(stock.product(), stock));
        return new StockRoom(taken);
    }
}
