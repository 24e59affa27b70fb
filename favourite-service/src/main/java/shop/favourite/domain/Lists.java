package shop.favourite.domain;

import java.time.Instant;
import java.util.Optional;

/** The lists of all customers. */
public interface Lists {

    /**
     * Takes a customer's lists, inside a transaction; the default one is made if it is not there.
     * Until that transaction ends, others who want to change the same customer's favourites wait.
     */
    OwnLists take(CustomerId customer, Instant now);

    Optional<FavouriteList> find(ListId id, CustomerId owner);

    Optional<FavouriteList> sharedBy(ShareToken token);

    FavouriteList add(CustomerId owner, String name, Instant now);

    void save(FavouriteList list);

    /** The favourites on it are to be removed first. */
    void remove(ListId id);
}
