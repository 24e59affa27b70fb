package shop.product.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import shop.product.application.ListProducts;
import shop.product.application.ProductView;
import shop.product.domain.ProductFilter;
import shop.product.domain.ProductId;
import shop.product.domain.Products.RatingLevel;
import shop.product.domain.Products.StockLevel;

/**
 * Products at hand, so that the store is not asked for each look. It may be empty at any time. What
 * was cleared is not shown again as it was before; another instance may do so for the moment it
 * takes to hear of it, or a second if it cannot.
 */
public interface ProductShelf {

    /**
     * The product, or that there is none, from the shelf or by {@code load}; many who ask at once
     * load it once.
     */
    Optional<ProductView> get(ProductId id, Function<ProductId, Optional<ProductView>> load);

    /** What everybody is shown of {@code filter}, as with a single product. */
    ListProducts.Answer list(ProductFilter filter, Supplier<ListProducts.Answer> load);

    /** Takes products off the shelf, and all lists, because they are new or changed. */
    void clear(Collection<ProductId> ids);

    /**
     * Shows these stocks with the products from now on, on whatever is on the shelf and whatever is
     * put there; the products stay, as a sale is no change of them. A lower version is old news.
     */
    void showStock(Collection<StockLevel> levels);

    /** Shows these ratings with the products from now on, as with the stock. */
    void showRatings(Collection<RatingLevel> levels);

    default void clear(ProductId id) {
        clear(List.of(id));
    }
}
