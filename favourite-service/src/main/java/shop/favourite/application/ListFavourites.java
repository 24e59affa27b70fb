package shop.favourite.application;

import shop.favourite.domain.FavouriteProblem.ListUnknown;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Favourites.Selection;
import shop.favourite.domain.Lists;
import shop.favourite.domain.Products;
import shop.platform.kernel.Page;

/** Lists a customer's favourites, latest first. */
public final class ListFavourites {

    private final Lists lists;
    private final Views views;

    public ListFavourites(Lists lists, Favourites favourites, Products products) {
        this.lists = lists;
        this.views = new Views(favourites, products);
    }

    public FavouritePage handle(Selection selection, Page page) {
        if (selection.list() != null
                && lists.find(selection.list(), selection.customer()).isEmpty()) {
            throw new ListUnknown();
        }
        return views.page(selection, page);
    }
}
