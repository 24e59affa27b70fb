package shop.product.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shop.product.application.ProductView;
import shop.product.domain.ProductId;

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

    /** Takes products off the shelf because they changed. */
    void clear(Collection<ProductId> ids);

    default void clear(ProductId id) {
        clear(List.of(id));
    }
}
