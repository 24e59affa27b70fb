package shop.favourite.application;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.port.Catalogue;
import shop.favourite.domain.AlertKind;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.FavouriteProblem.ProductNotOffered;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.ListId;
import shop.favourite.domain.Lists;
import shop.favourite.domain.Offer;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Products;
import shop.favourite.domain.Watch;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Transactions;

/**
 * Puts a product on a list. One that is there already stays as it is, whether or not it is still
 * for sale. The catalogue is asked before the transaction, which waits for nobody.
 */
public final class AddFavourite {

    /**
     * @param list the default one, if none is named
     * @param alerts what the customer wants to be told of as well
     */
    public record Command(
            CustomerId customer, ProductId product, @Nullable ListId list, Set<AlertKind> alerts) {}

    public record Added(FavouriteView favourite, boolean isNew) {}

    private final Transactions transactions;
    private final Lists lists;
    private final Favourites favourites;
    private final Watches watches;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Collecting collecting;
    private final Arming arming;
    private final Views views;

    public AddFavourite(
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
        this.watches = watches;
        this.catalogue = catalogue;
        this.clock = clock;
        this.collecting = new Collecting(favourites, products, watches, clock);
        this.arming = new Arming(watches, clock);
        this.views = new Views(favourites, products);
    }

    public Added handle(Command command) {
        var present = transactions.call(() -> present(command));
        if (present.isPresent() && missingAlerts(command).isEmpty()) {
            return new Added(views.of(present.get()), false);
        }
        var product = command.product();
        var offer =
                Optional.ofNullable(catalogue.offers(List.of(product)).get(product))
                        .orElseThrow(() -> new ProductNotOffered(product));
        return transactions.call(() -> add(command, offer));
    }

    private Optional<Favourite> present(Command command) {
        var list = lists.take(command.customer(), clock.instant()).chosen(command.list());
        return favourites.find(list.id(), command.product());
    }

    private Set<AlertKind> missingAlerts(Command command) {
        if (command.alerts().isEmpty()) {
            return Set.of();
        }
        var missing = EnumSet.copyOf(command.alerts());
        watches.of(command.customer(), List.of(command.product())).stream()
                .map(Watch::kind)
                .forEach(missing::remove);
        return missing;
    }

    private Added add(Command command, Offer offer) {
        var list = lists.take(command.customer(), clock.instant()).chosen(command.list());
        var isNew = favourites.find(list.id(), command.product()).isEmpty();
        var product =
                collecting.introduce(Map.of(command.product(), offer)).values().iterator().next();
        var favourite = collecting.add(list, command.product());
        arming.begin(command.customer(), product, offer, command.alerts());
        return new Added(new FavouriteView(favourite, product), isNew);
    }
}
