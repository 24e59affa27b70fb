package shop.favourite.application;

import static shop.favourite.domain.Fixtures.NOW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.port.Cart;
import shop.favourite.application.port.Catalogue;
import shop.favourite.domain.AlertKind;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.FavouriteProblem;
import shop.favourite.domain.ListId;
import shop.favourite.domain.Offer;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.ProductNews;
import shop.platform.kernel.Transactions;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;

/** Favourites in memory, with a catalogue and carts that do as they are told. */
final class InMemoryShop {

    /** What carts were asked for. */
    record Put(CustomerId customer, ProductId product, Favourite.Move move) {}

    final FakeClock clock = FakeClock.at(NOW);
    final Transactions transactions = new InMemoryTransactions();
    final InMemoryLists lists = new InMemoryLists();
    final InMemoryFavourites favourites = new InMemoryFavourites();
    final InMemoryProducts products = new InMemoryProducts();
    final InMemoryWatches watches = new InMemoryWatches();
    final List<Put> puts = new ArrayList<>();
    final Map<ProductId, Offer> offers = new HashMap<>();
    int questions;
    @Nullable RuntimeException cartFault;

    final Catalogue catalogue =
            asked -> {
                questions++;
                var found = new HashMap<>(offers);
                found.keySet().retainAll(asked);
                return found;
            };
    final Cart cart =
            (customer, product, move) -> {
                puts.add(new Put(customer, product, move));
                if (cartFault != null) {
                    throw cartFault;
                }
            };

    final AddFavourite addFavourite =
            new AddFavourite(transactions, lists, favourites, products, watches, catalogue, clock);
    final ChangeFavourites changeFavourites =
            new ChangeFavourites(
                    transactions, lists, favourites, products, watches, catalogue, clock);
    final ToggleFavourite toggleFavourite =
            new ToggleFavourite(
                    transactions, lists, favourites, products, watches, addFavourite, clock);
    final RemoveFavourite removeFavourite =
            new RemoveFavourite(transactions, lists, favourites, products, watches, clock);
    final MoveToCart moveToCart =
            new MoveToCart(transactions, lists, favourites, products, watches, cart, clock);
    final SetAlert setAlert =
            new SetAlert(transactions, lists, favourites, products, watches, catalogue, clock);
    final CreateList createList = new CreateList(transactions, lists, clock);
    final ChangeList changeList = new ChangeList(transactions, lists, favourites, clock);
    final DeleteList deleteList =
            new DeleteList(transactions, lists, favourites, products, watches, clock);
    final ShowSharedList showSharedList = new ShowSharedList(lists, favourites, products);
    final FollowProducts followProducts =
            new FollowProducts(transactions, products, watches, clock);

    void offers(Offer... all) {
        for (var offer : all) {
            offers.put(offer.product(), offer);
        }
    }

    AddFavourite.Added add(CustomerId customer, ProductId product, AlertKind... alerts) {
        return addFavourite.handle(
                new AddFavourite.Command(customer, product, null, Set.of(alerts)));
    }

    AddFavourite.Added addTo(ListId list, CustomerId customer, ProductId product) {
        return addFavourite.handle(new AddFavourite.Command(customer, product, list, Set.of()));
    }

    MoveToCart.Moved move(Favourite favourite, int quantity) {
        return moveToCart.handle(
                new MoveToCart.Command(favourite.customer(), favourite.id(), quantity));
    }

    void hears(ProductNews... news) {
        followProducts.handle(List.of(news));
    }

    void cartRefuses() {
        cartFault = new FavouriteProblem.CartRefuses("No more than 10 of one product.");
    }

    void cartIsAway() {
        cartFault = new FavouriteProblem.CartAway();
    }
}
