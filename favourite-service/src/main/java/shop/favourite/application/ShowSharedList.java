package shop.favourite.application;

import shop.favourite.domain.FavouriteProblem.ListUnknown;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Favourites.Selection;
import shop.favourite.domain.Lists;
import shop.favourite.domain.Products;
import shop.favourite.domain.ShareToken;
import shop.platform.kernel.Page;

/** Shows a shared list to anybody who has its link; whose it is, is not said. */
public final class ShowSharedList {

    public record Shared(String name, FavouritePage favourites) {}

    private final Lists lists;
    private final Views views;

    public ShowSharedList(Lists lists, Favourites favourites, Products products) {
        this.lists = lists;
        this.views = new Views(favourites, products);
    }

    public Shared handle(ShareToken token, Page page) {
        var list = lists.sharedBy(token).orElseThrow(ListUnknown::new);
        var selection = new Selection(list.owner(), list.id());
        return new Shared(list.name(), views.page(selection, page));
    }
}
