package shop.product.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All products. What {@code save} stores is announced by the same write. */
public interface Products {

    ProductId nextId();

    /**
     * Keeps a new or changed product and its news.
     *
     * @throws ProductProblem.SkuTaken if another product that is not archived has its sku
     * @throws ProductProblem.ProductChanged if it was changed since it was read
     */
    void save(Product product);

    Optional<Product> find(ProductId id);

    ProductPage list(ProductFilter filter);

    /** The categories that have products for sale, by name, and how many each has. */
    List<CategoryCount> categories();

    /**
     * Shows these stock levels from now on; one that is older than what is shown already is
     * ignored.
     */
    void showStock(Collection<StockLevel> levels);

    /** Shows these ratings from now on; one that is older than what is shown already is ignored. */
    void showRatings(Collection<RatingLevel> levels);

    record ProductPage(List<Product> products, long total) {}

    record CategoryCount(String category, long count) {}

    /**
     * What inventory-service says of a product.
     *
     * @param version of the stock there; a higher one is newer
     */
    record StockLevel(ProductId product, long available, long version) {}

    /**
     * What rating-service says of a product.
     *
     * @param version of the rating there; a higher one is newer
     */
    record RatingLevel(ProductId product, ProductRating rating, long version) {}
}
