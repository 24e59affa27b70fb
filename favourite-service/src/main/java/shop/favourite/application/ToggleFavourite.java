package shop.favourite.application;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Lists;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Products;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Transactions;

/** Takes a product off all lists it is on; one that is on none goes on the default list. */
public final class ToggleFavourite {

    private final Transactions transactions;
    private final Lists lists;
    private final Favourites favourites;
    private final AddFavourite addFavourite;
    private final Clock clock;
    private final Collecting collecting;

    public ToggleFavourite(
            Transactions transactions,
            Lists lists,
            Favourites favourites,
            Products products,
            Watches watches,
            AddFavourite addFavourite,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.favourites = favourites;
        this.addFavourite = addFavourite;
        this.clock = clock;
        this.collecting = new Collecting(favourites, products, watches, clock);
    }

    /** Whether it is a favourite now. */
    public boolean handle(CustomerId customer, ProductId product) {
        if (transactions.call(() -> remove(customer, product))) {
            return false;
        }
        addFavourite.handle(new AddFavourite.Command(customer, product, null, Set.of()));
        return true;
    }

    private boolean remove(CustomerId customer, ProductId product) {
        lists.take(customer, clock.instant());
        var present = favourites.of(customer, List.of(product));
        collecting.remove(customer, present);
        return !present.isEmpty();
    }
}
