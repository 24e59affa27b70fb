package shop.order.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.order.domain.CustomerId;
import shop.order.domain.cart.CartId;
import shop.order.domain.cart.CartToken;
import shop.order.domain.cart.Carts;

/**
 * Tells which cart somebody means. A customer has one; a guest has the one whose token he shows.
 * The cart of a guest who has become a customer is merged into the customer's.
 */
public final class FindCart {

    /**
     * @param customer absent for a guest
     * @param token as it was shown
     * @param open whether a guest without a cart gets one
     */
    public record Query(@Nullable CustomerId customer, @Nullable String token, boolean open) {}

    private final Carts carts;

    public FindCart(Carts carts) {
        this.carts = carts;
    }

    /** Nothing if a guest has no cart. */
    public Optional<CartId> handle(Query query) {
        var token = CartToken.of(query.token());
        var customer = query.customer();
        if (customer != null) {
            token.ifPresent(guest -> carts.merge(guest, customer));
            return Optional.of(new CartId.OfCustomer(customer));
        }
        var known = token.<CartId>map(CartId.OfGuest::new).filter(carts::exists);
        return query.open() ? Optional.of(known.orElseGet(this::opened)) : known;
    }

    private CartId opened() {
        var fresh = new CartId.OfGuest(CartToken.fresh());
        carts.open(fresh);
        return fresh;
    }
}
