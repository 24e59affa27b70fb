package shop.favourite.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.port.Catalogue;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.ListId;
import shop.favourite.domain.Lists;
import shop.favourite.domain.Offer;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Products;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Transactions;

/** Takes many products off a list and puts many on it: all that can be, at once. */
public final class ChangeFavourites {

    /**
     * @param list the default one, if none is named
     */
    public record Command(
            CustomerId customer,
            @Nullable ListId list,
            Set<ProductId> add,
            Set<ProductId> remove) {}

    /**
     * What has changed.
     *
     * @param missing what was to be added and is not for sale
     */
    public record Outcome(
            List<ProductId> added, List<ProductId> removed, List<ProductId> missing) {}

    private final Transactions transactions;
    private final Lists lists;
    private final Favourites favourites;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Collecting collecting;

    public ChangeFavourites(
            Transactions transactions,
            Lists lists,
            Favourites favourites,
            Products products,
            Watches watches,
            Catalogue catalogue,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.favourites = favourites;
        this.catalogue = catalogue;
        this.clock = clock;
        this.collecting = new Collecting(favourites, products, watches, clock);
    }

    public Outcome handle(Command command) {
        var offers = new HashMap<ProductId, Offer>();
        if (!command.add().isEmpty()) {
            offers.putAll(catalogue.offers(command.add()));
        }
        return transactions.call(() -> change(command, offers));
    }

    private Outcome change(Command command, Map<ProductId, Offer> offers) {
        var list = lists.take(command.customer(), clock.instant()).chosen(command.list());
        collecting.introduce(offers);
        var removed =
                favourites.of(command.customer(), command.remove()).stream()
                        .filter(favourite -> favourite.list().equals(list.id()))
                        .toList();
        collecting.remove(command.customer(), removed);
        var added = new ArrayList<ProductId>();
        var missing = new ArrayList<ProductId>();
        for (var product : command.add()) {
            if (favourites.find(list.id(), product).isPresent()) {
                continue;
            }
            if (offers.containsKey(product)) {
                collecting.add(list, product);
                added.add(product);
            } else {
                missing.add(product);
            }
        }
        return new Outcome(added, removed.stream().map(Favourite::product).toList(), missing);
    }
}
