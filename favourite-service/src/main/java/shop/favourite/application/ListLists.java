package shop.favourite.application;

import java.time.Clock;
import java.util.List;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Lists;
import shop.platform.kernel.Transactions;

/** Lists a customer's lists, the default one first. */
public final class ListLists {

    private final Transactions transactions;
    private final Lists lists;
    private final Favourites favourites;
    private final Clock clock;

    public ListLists(Transactions transactions, Lists lists, Favourites favourites, Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.favourites = favourites;
        this.clock = clock;
    }

    public List<ListView> handle(CustomerId customer) {
        var all = transactions.call(() -> lists.take(customer, clock.instant())).all();
        var sizes = favourites.counts(customer);
        return all.stream()
                .map(list -> new ListView(list, sizes.getOrDefault(list.id(), 0L)))
                .toList();
    }
}
