package shop.inventory.application;

import java.util.List;
import shop.inventory.domain.Stock;
import shop.inventory.domain.Stocks;
import shop.platform.kernel.Page;

/** Lists how all products stand. */
public final class ListStock {

    public record Listing(List<Stock> stocks, long total) {}

    private final Stocks stocks;

    public ListStock(Stocks stocks) {
        this.stocks = stocks;
    }

    public Listing handle(Page page) {
        return new Listing(stocks.list(page), stocks.count());
    }
}
