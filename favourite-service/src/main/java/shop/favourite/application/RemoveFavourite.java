package shop.favourite.application;

import java.time.Clock;
import java.util.List;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.FavouriteId;
import shop.favourite.domain.FavouriteProblem.FavouriteUnknown;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Lists;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Products;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Transactions;

/** Takes a product off one list or off all. */
public final class RemoveFavourite {

    public sealed interface Which {

        /** This one. */
        record One(FavouriteId id) implements Which {}

        /** The product, on whichever lists it is. */
        record Everywhere(ProductId product) implements Which {}
    }

    private final Transactions transactions;
    private final Lists lists;
    private final Favourites favourites;
    private final Clock clock;
    private final Collecting collecting;

    public RemoveFavourite(
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

    public void handle(CustomerId customer, Which which) {
        transactions.run(() -> {
            lists.take(customer, clock.instant());
            var removed = find(customer, which);
            if (removed.isEmpty()) {
                throw new FavouriteUnknown();
            }
            collecting.remove(customer, removed);
        });
    }

    private List<Favourite> find(CustomerId customer, Which which) {
        return switch (which) {
            case Which.One(var id) -> favourites.find(id, customer).stream().toList();
            case Which.Everywhere(var product) -> favourites.of(customer, List.of(product));
        };
    }
}
