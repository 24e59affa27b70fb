package shop.favourite.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import shop.favourite.application.port.Cart;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.Favourite.Move;
import shop.favourite.domain.FavouriteId;
import shop.favourite.domain.FavouriteProblem.CartRefuses;
import shop.favourite.domain.FavouriteProblem.FavouriteUnknown;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Lists;
import shop.favourite.domain.Products;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Transactions;

/**
 * Moves a favourite to its customer's cart. What the cart will be asked for is kept first, so that
 * whoever repeats a move whose end is not known asks for the same again; then the cart is asked;
 * only then the favourite goes. Wherever this is cut off, nothing is lost or bought twice.
 */
public final class MoveToCart {

    public record Command(CustomerId customer, FavouriteId favourite, int quantity) {}

    /** A move that has come to its end. */
    public record Moved(Favourite favourite, int quantity) {}

    private final Transactions transactions;
    private final Lists lists;
    private final Favourites favourites;
    private final Cart cart;
    private final Clock clock;
    private final Collecting collecting;

    public MoveToCart(
            Transactions transactions,
            Lists lists,
            Favourites favourites,
            Products products,
            Watches watches,
            Cart cart,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.favourites = favourites;
        this.cart = cart;
        this.clock = clock;
        this.collecting = new Collecting(favourites, products, watches, clock);
    }

    public Moved handle(Command command) {
        var favourite = transactions.call(() -> setOut(command));
        var move = Objects.requireNonNull(favourite.move());
        try {
            cart.put(favourite.customer(), favourite.product(), move);
        } catch (CartRefuses refusal) {
            transactions.run(() -> turnBack(favourite, move));
            throw refusal;
        }
        transactions.run(() -> arrive(favourite));
        return new Moved(favourite, move.quantity());
    }

    private Favourite setOut(Command command) {
        lists.take(command.customer(), clock.instant());
        var favourite =
                favourites
                        .find(command.favourite(), command.customer())
                        .orElseThrow(FavouriteUnknown::new);
        var underWay = favourite.setOut(command.quantity());
        favourites.save(underWay);
        return underWay;
    }

    /** Not if another request has brought the move to its end meanwhile. */
    private void turnBack(Favourite favourite, Move move) {
        lists.take(favourite.customer(), clock.instant());
        favourites
                .find(favourite.id(), favourite.customer())
                .filter(present -> move.equals(present.move()))
                .ifPresent(present -> favourites.save(present.turnedBack()));
    }

    private void arrive(Favourite favourite) {
        lists.take(favourite.customer(), clock.instant());
        collecting.remove(favourite.customer(), List.of(favourite));
    }
}
