package shop.favourite.infrastructure.jdbc;

import java.util.Collection;
import java.util.List;
import shop.favourite.domain.ProductId;
import shop.platform.jdbc.Padded;

/** Products for {@code IN (…)}. */
final class Ids {

    private Ids() {}

    /**
     * @param products at least one
     */
    static List<String> of(Collection<ProductId> products) {
        return Padded.toPowerOfTwo(
                products.stream().map(ProductId::value).sorted().distinct().toList());
    }
}
