package shop.promotion.application.port;

import java.util.Map;
import java.util.Set;
import shop.platform.kernel.Money;
import shop.promotion.domain.ProductId;

/** Knows what products cost and what they are. */
public interface Catalogue {

    /** What is said of a product that is for sale. */
    record Offer(Money price, String category) {}

    /**
     * Those of {@code products} that are for sale.
     *
     * @throws shop.platform.kernel.Problem of kind UNAVAILABLE if the catalogue does not answer
     */
    Map<ProductId, Offer> offers(Set<ProductId> products);
}
