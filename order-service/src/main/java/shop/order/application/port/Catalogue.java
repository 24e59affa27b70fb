package shop.order.application.port;

import java.util.Set;
import shop.order.domain.PriceList;
import shop.order.domain.ProductId;

/** Knows what products cost. */
public interface Catalogue {

    /**
     * Today's prices of those of {@code products} that are for sale.
     *
     * @throws shop.platform.kernel.Problem of kind UNAVAILABLE if the catalogue does not answer
     */
    PriceList pricesOf(Set<ProductId> products);
}
