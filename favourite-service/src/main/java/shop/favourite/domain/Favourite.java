package shop.favourite.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product on a customer's list.
 *
 * @param move the way to the cart it is on, of which it is not known how far it came
 * @param moves how many ways to the cart have ended with the cart's refusal
 */
public record Favourite(
        FavouriteId id,
        CustomerId customer,
        ListId list,
        ProductId product,
        Instant addedAt,
        int moves,
        @Nullable Move move) {

    public static final int MOST = 1000;

    /**
     * What the cart is asked for. However often it is asked in one move, it is the same request.
     *
     * @param key tells this request from all others
     */
    public record Move(String key, int quantity) {}

    /**
     * Sets out for the cart. One who has set out before, and does not know whether he arrived, goes
     * on with what he took then.
     */
    public Favourite setOut(int quantity) {
        return move == null
                ? with(moves, new Move("favourite-%d-%d".formatted(id.value(), moves), quantity))
                : this;
    }

    /** The cart does not take it: it stays, and the next move is another one. */
    public Favourite turnedBack() {
        return move == null ? this : with(moves + 1, null);
    }

    private Favourite with(int newMoves, @Nullable Move newMove) {
        return new Favourite(id, customer, list, product, addedAt, newMoves, newMove);
    }
}
