package shop.favourite.application;

import java.time.Clock;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteList;
import shop.favourite.domain.Lists;
import shop.platform.kernel.Transactions;

/** Begins a list. */
public final class CreateList {

    private final Transactions transactions;
    private final Lists lists;
    private final Clock clock;

    public CreateList(Transactions transactions, Lists lists, Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.clock = clock;
    }

    public FavouriteList handle(CustomerId customer, String name) {
        return transactions.call(() -> {
            var now = clock.instant();
            lists.take(customer, now).checkRoomFor(name);
            return lists.add(customer, name, now);
        });
    }
}
