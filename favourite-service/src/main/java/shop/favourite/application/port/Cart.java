package shop.favourite.application.port;

import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.ProductId;

/** Customers' carts. */
public interface Cart {

    /**
     * Puts a product into a cart; the same move does so once, however often it is asked for.
     *
     * @throws shop.favourite.domain.FavouriteProblem.CartRefuses if it is not in the cart, for good
     * @throws shop.favourite.domain.FavouriteProblem.CartAway if it may or may not be in the cart
     */
    void put(CustomerId customer, ProductId product, Favourite.Move move);
}
