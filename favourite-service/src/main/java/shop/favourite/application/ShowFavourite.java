package shop.favourite.application;

import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteId;
import shop.favourite.domain.FavouriteProblem.FavouriteUnknown;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Products;

/** Shows one favourite. */
public final class ShowFavourite {

    private final Favourites favourites;
    private final Views views;

    public ShowFavourite(Favourites favourites, Products products) {
        this.favourites = favourites;
        this.views = new Views(favourites, products);
    }

    public FavouriteView handle(CustomerId customer, FavouriteId id) {
        return views.of(favourites.find(id, customer).orElseThrow(FavouriteUnknown::new));
    }
}
