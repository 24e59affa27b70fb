package shop.favourite.application;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.FavouriteList;
import shop.favourite.domain.FavouriteProblem.TooManyFavourites;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Favourites.Selection;
import shop.favourite.domain.Offer;
import shop.favourite.domain.Product;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Products;
import shop.favourite.domain.Watches;

/**
 * Puts products on lists and takes them off; inside a transaction that has taken the customer's
 * lists.
 */
final class Collecting {

    private final Favourites favourites;
    private final Products products;
    private final Watches watches;
    private final Clock clock;

    Collecting(Favourites favourites, Products products, Watches watches, Clock clock) {
        this.favourites = favourites;
        this.products = products;
        this.watches = watches;
        this.clock = clock;
    }

    /** Takes products that are for sale, and makes those known that nothing was heard of yet. */
    SortedMap<ProductId, Product> introduce(Map<ProductId, Offer> offers) {
        var introduced = new TreeMap<ProductId, Product>();
        products.take(offers.keySet())
                .forEach((id, product) ->
                        introduced.put(
                                id, product.introduced(Objects.requireNonNull(offers.get(id)))));
        products.save(introduced.values());
        return introduced;
    }

    /** The favourite that is there, or else a new one. */
    Favourite add(FavouriteList list, ProductId product) {
        return favourites.find(list.id(), product).orElseGet(() -> addNew(list, product));
    }

    private Favourite addNew(FavouriteList list, ProductId product) {
        if (favourites.count(new Selection(list.owner(), null)) >= Favourite.MOST) {
            throw new TooManyFavourites(Favourite.MOST);
        }
        return favourites.add(list.owner(), list.id(), product, clock.instant());
    }

    /** Who takes a product off his last list is no longer told of it. */
    void remove(CustomerId customer, List<Favourite> removed) {
        favourites.remove(removed);
        forget(customer, removed.stream().map(Favourite::product).toList());
    }

    /** Ends the watches on those of the products that are on no list any more. */
    void forget(CustomerId customer, Collection<ProductId> removed) {
        var gone = new HashSet<>(removed);
        favourites.of(customer, removed).stream().map(Favourite::product).forEach(gone::remove);
        watches.remove(customer, gone);
    }
}
