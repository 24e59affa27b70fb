package shop.favourite.application.port;

import java.util.Collection;
import java.util.Map;
import shop.favourite.domain.Offer;
import shop.favourite.domain.ProductId;

/** What the shop has for sale. */
public interface Catalogue {

    /**
     * Those of the products that are for sale now.
     *
     * @throws shop.platform.kernel.Problem of kind UNAVAILABLE if that cannot be told
     */
    Map<ProductId, Offer> offers(Collection<ProductId> products);
}
