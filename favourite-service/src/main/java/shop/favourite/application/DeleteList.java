package shop.favourite.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteProblem.DefaultListStays;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.ListId;
import shop.favourite.domain.Lists;
import shop.favourite.domain.Products;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Transactions;

/** Removes a list and all that is on it. */
public final class DeleteList {

    private final Transactions transactions;
    private final Lists lists;
    private final Favourites favourites;
    private final Clock clock;
    private final Collecting collecting;

    public DeleteList(
            Transactions transactions,
            Lists lists,
            Favourites favourites,
            Products products,
            Watches watches,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.favourites = favourites;
        this.clock = clock;
        this.collecting = new Collecting(favourites, products, watches, clock);
    }

    /**
     * @param expectedVersion the version the caller has seen, where he said so
     */
    public void handle(CustomerId customer, ListId id, @Nullable Long expectedVersion) {
        transactions.run(() -> {
            var list = lists.take(customer, clock.instant()).get(id, expectedVersion);
            if (list.isDefault()) {
                throw new DefaultListStays();
            }
            collecting.forget(customer, favourites.clear(id));
            lists.remove(id);
        });
    }
}
