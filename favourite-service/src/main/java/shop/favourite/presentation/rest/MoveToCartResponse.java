package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import shop.favourite.application.MoveToCart;

/**
 * What has gone into the cart.
 *
 * @param quantity that of the first attempt, if this one has only brought it to its end
 */
@Json(naming = Json.Naming.LowerUnderscore)
record MoveToCartResponse(long favouriteId, String productId, int quantity) {

    static MoveToCartResponse of(MoveToCart.Moved moved) {
        return new MoveToCartResponse(
                moved.favourite().id().value(),
                moved.favourite().product().value(),
                moved.quantity());
    }
}
