package shop.product.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import shop.product.application.port.ProductShelf;
import shop.product.domain.ProductFilter;
import shop.product.domain.ProductId;
import shop.product.domain.Products.RatingLevel;
import shop.product.domain.Products.StockLevel;

/** Keeps everything until it is cleared. */
final class InMemoryShelf implements ProductShelf {

    private final Map<ProductId, Optional<ProductView>> kept = new HashMap<>();
    private final Map<ProductFilter, ListProducts.Answer> lists = new HashMap<>();
    private final Map<ProductId, StockLevel> stocks = new HashMap<>();
    private final Map<ProductId, RatingLevel> ratings = new HashMap<>();

    @Override
    public Optional<ProductView> get(
            ProductId id, Function<ProductId, Optional<ProductView>> load) {
        return kept.computeIfAbsent(id, load).map(this::withLatest);
    }

    @Override
    public ListProducts.Answer list(ProductFilter filter, Supplier<ListProducts.Answer> load) {
        return lists.computeIfAbsent(filter, _ -> load.get()).map(this::withLatest);
    }

    @Override
    public void clear(Collection<ProductId> ids) {
        kept.keySet().removeAll(ids);
        lists.clear();
    }

    @Override
    public void showStock(Collection<StockLevel> levels) {
        for (var level : levels) {
            var known = stocks.get(level.product());
            if (known == null || level.version() > known.version()) {
                stocks.put(level.product(), level);
            }
        }
    }

    @Override
    public void showRatings(Collection<RatingLevel> levels) {
        for (var level : levels) {
            var known = ratings.get(level.product());
            if (known == null || level.version() > known.version()) {
                ratings.put(level.product(), level);
            }
        }
    }

    private ProductView withLatest(ProductView product) {
        var id = new ProductId(product.id());
        var stock = stocks.get(id);
        var rating = ratings.get(id);
        var stocked = stock == null ? product : product.withStock(stock.available());
        return rating == null ? stocked : stocked.withRating(rating.rating());
    }
}
