package shop.order.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Valid;
import shop.order.application.ChangeCart;
import shop.order.application.ShowCart;
import shop.order.domain.CustomerId;
import shop.order.domain.OrderProblem;
import shop.order.domain.Shopper;
import shop.order.domain.cart.CartId;

/** Carts, for other services. */
@Valid
@Controller("/internal/carts")
public final class InternalCartController {

    private final ChangeCart changeCart;
    private final ShowCart showCart;

    public InternalCartController(ChangeCart changeCart, ShowCart showCart) {
        this.changeCart = changeCart;
        this.showCart = showCart;
    }

    /**
     * Sees to it that there is at least so much of a product in a customer's cart; doing it twice
     * does no harm.
     *
     * @param body which and how many
     */
    @Post("/{userId}/items")
    @Produces(statusCode = 200)
    CartResponse add(long userId, CartItemRequest body) {
        if (userId < 1) {
            throw new OrderProblem.NoSuchCart();
        }
        var shopper = Shopper.customer(new CustomerId(userId));
        var cart = new CartId.OfCustomer(shopper.known());
        changeCart.handle(cart, new ChangeCart.Command.AddUpTo(body.product(), body.amount()));
        return CartResponse.of(cart, showCart.handle(ShowCart.Query.of(cart, shopper)));
    }
}
