package shop.favourite.application;

import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Favourites.Selection;

/** Counts a customer's favourites, over all lists. */
public final class CountFavourites {

    private final Favourites favourites;

    public CountFavourites(Favourites favourites) {
        this.favourites = favourites;
    }

    public long handle(CustomerId customer) {
        return favourites.count(new Selection(customer, null));
    }
}
