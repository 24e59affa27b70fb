package shop.favourite.domain;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/** What is known of products. */
public interface Products {

    /**
     * Takes products, inside a transaction, in the order of their ids; one never heard of comes
     * with nothing known. Until that transaction ends, others who want the same product wait. Who
     * needs a customer's lists as well takes them first, watches last.
     */
    SortedMap<ProductId, Product> take(Collection<ProductId> products);

    void save(Collection<Product> products);

    /** Those that are known. */
    Map<ProductId, Product> find(Collection<ProductId> products);
}
