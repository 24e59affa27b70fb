package shop.favourite.application;

import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteProblem.ListUnknown;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Favourites.Selection;
import shop.favourite.domain.ListId;
import shop.favourite.domain.Lists;

/** Shows one list. */
public final class ShowList {

    private final Lists lists;
    private final Favourites favourites;

    public ShowList(Lists lists, Favourites favourites) {
        this.lists = lists;
        this.favourites = favourites;
    }

    public ListView handle(CustomerId customer, ListId id) {
        var list = lists.find(id, customer).orElseThrow(ListUnknown::new);
        return new ListView(list, favourites.count(new Selection(customer, id)));
    }
}
