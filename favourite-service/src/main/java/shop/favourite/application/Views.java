package shop.favourite.application;

import java.util.List;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Favourites.Selection;
import shop.favourite.domain.Product;
import shop.favourite.domain.Products;
import shop.platform.kernel.Page;

/** Looks up the products of favourites. */
final class Views {

    private final Favourites favourites;
    private final Products products;

    Views(Favourites favourites, Products products) {
        this.favourites = favourites;
        this.products = products;
    }

    FavouriteView of(Favourite favourite) {
        return of(List.of(favourite)).getFirst();
    }

    List<FavouriteView> of(List<Favourite> shown) {
        var known = products.find(shown.stream().map(Favourite::product).toList());
        return shown.stream()
                .map(each ->
                        new FavouriteView(
                                each,
                                known.getOrDefault(
                                        each.product(), Product.unheardOf(each.product()))))
                .toList();
    }

    FavouritePage page(Selection selection, Page page) {
        return new FavouritePage(of(favourites.list(selection, page)), favourites.count(selection));
    }
}
