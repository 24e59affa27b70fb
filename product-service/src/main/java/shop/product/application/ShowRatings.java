package shop.product.application;

import java.util.HashMap;
import java.util.List;
import shop.product.application.port.ProductShelf;
import shop.product.domain.ProductId;
import shop.product.domain.Products;
import shop.product.domain.Products.RatingLevel;

/** Shows with each product how rating-service says that buyers rate it. */
public final class ShowRatings {

    private final Products products;
    private final ProductShelf shelf;

    public ShowRatings(Products products, ProductShelf shelf) {
        this.products = products;
        this.shelf = shelf;
    }

    public void handle(List<RatingLevel> heard) {
        var latest = new HashMap<ProductId, RatingLevel>();
        for (var level : heard) {
            latest.merge(
                    level.product(),
                    level,
                    (known, news) -> news.version() > known.version() ? news : known);
        }
        products.showRatings(latest.values());
        shelf.showRatings(latest.values());
    }
}
