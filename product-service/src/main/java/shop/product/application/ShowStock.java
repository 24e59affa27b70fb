package shop.product.application;

import java.util.HashMap;
import java.util.List;
import shop.product.application.port.ProductShelf;
import shop.product.domain.ProductId;
import shop.product.domain.Products;
import shop.product.domain.Products.StockLevel;

/** Shows with each product what inventory-service says there is of it. */
public final class ShowStock {

    private final Products products;
    private final ProductShelf shelf;

    public ShowStock(Products products, ProductShelf shelf) {
        this.products = products;
        this.shelf = shelf;
    }

    public void handle(List<StockLevel> heard) {
        var latest = new HashMap<ProductId, StockLevel>();
        for (var level : heard) {
            latest.merge(
                    level.product(),
                    level,
                    (known, news) -> news.version() > known.version() ? news : known);
        }
        products.showStock(latest.values());
        shelf.showStock(latest.values());
    }
}
