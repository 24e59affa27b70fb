package shop.favourite.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shop.platform.kernel.Page;

/** All watches: at most one for a customer, product and kind. */
public interface Watches {

    int MOST = 1000;

    /** Which of the products anybody watches. */
    Set<ProductId> watched(Collection<ProductId> products);

    /**
     * Takes a part of those who watch a product and whom what was seen of it may concern, in the
     * order of their ids; to be called while the product is taken.
     *
     * @param after only those behind it
     */
    List<Watch> take(ProductId product, Sightings seen, WatchId after, int limit);

    /** Takes a customer's watches on a product; to be called while the product is taken. */
    List<Watch> take(CustomerId customer, ProductId product);

    Watch add(Watch.Wish wish);

    /** Keeps what has changed and announces its alerts, once each. */
    void save(Collection<Watch> watches);

    Optional<Watch> find(WatchId id, CustomerId customer);

    /** A customer's watches on these products. */
    List<Watch> of(CustomerId customer, Collection<ProductId> products);

    /** Latest first. */
    List<Watch> list(CustomerId customer, Page page);

    long count(CustomerId customer);

    boolean remove(WatchId id, CustomerId customer);

    void remove(CustomerId customer, Collection<ProductId> products);
}
