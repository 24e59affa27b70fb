package shop.inventory.application;

import shop.inventory.domain.InventoryProblem.StockUnknown;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Stock;
import shop.inventory.domain.Stocks;

/** Shows how a product stands. */
public final class ShowStock {

    private final Stocks stocks;

    public ShowStock(Stocks stocks) {
        this.stocks = stocks;
    }

    public Stock handle(ProductId product) {
        return stocks.find(product).orElseThrow(() -> new StockUnknown(product.value()));
    }
}
