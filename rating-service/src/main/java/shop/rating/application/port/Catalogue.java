package shop.rating.application.port;

import java.util.Optional;
import shop.rating.domain.ProductId;
import shop.rating.domain.UserId;

/**
 * What is for sale, and by whom. If it cannot be asked, that is a {@code Problem} of the kind
 * {@code UNAVAILABLE}.
 */
public interface Catalogue {

    /** Who sells {@code product}; empty if there is none, or it is not for sale. */
    Optional<UserId> sellerOf(ProductId product);
}
