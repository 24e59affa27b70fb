package shop.favourite.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/** What all customers have on their lists; a product is on one list once. */
public interface Favourites {

    /**
     * Some of a customer's favourites.
     *
     * @param list only those on it
     */
    record Selection(CustomerId customer, @Nullable ListId list) {}

    Optional<Favourite> find(FavouriteId id, CustomerId customer);

    Optional<Favourite> find(ListId list, ProductId product);

    /** On which of his lists a customer has these products, oldest first. */
    List<Favourite> of(CustomerId customer, Collection<ProductId> products);

    /** Latest first. */
    List<Favourite> list(Selection selection, Page page);

    long count(Selection selection);

    /** How many are on each of a customer's lists that is not empty. */
    Map<ListId, Long> counts(CustomerId customer);

    /** To be called while the customer's lists are taken. */
    Favourite add(CustomerId customer, ListId list, ProductId product, Instant now);

    /** Keeps how far it is on its way to the cart. */
    void save(Favourite favourite);

    void remove(Collection<Favourite> favourites);

    /** Removes all that is on a list, and says which products that were. */
    List<ProductId> clear(ListId list);
}
