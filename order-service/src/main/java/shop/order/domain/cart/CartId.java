package shop.order.domain.cart;

import shop.order.domain.CustomerId;

/** Whose cart. */
public sealed interface CartId {

    record OfCustomer(CustomerId customer) implements CartId {}

    record OfGuest(CartToken token) implements CartId {}
}
