package shop.inventory.application;

import java.util.List;
import shop.inventory.domain.Movement;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Stocks;
import shop.platform.kernel.Page;

/** Lists what has moved a product's stock. */
public final class ListMovements {

    public record Listing(List<Movement> movements, long total) {}

    private final Stocks stocks;

    public ListMovements(Stocks stocks) {
        this.stocks = stocks;
    }

    public Listing handle(ProductId product, Page page) {
        return new Listing(stocks.movements(product, page), stocks.countMovements(product));
    }
}
