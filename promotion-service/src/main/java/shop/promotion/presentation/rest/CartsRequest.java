package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import shop.promotion.domain.Cart;

/** Carts that are looked at together. */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record CartsRequest(@NotNull @Size(min = 1, max = MOST) @Valid List<CartRequest> carts) {

    static final int MOST = 100;

    List<Cart> toCarts(Currency currency) {
        return carts.stream().map(it -> it.toCart(currency)).toList();
    }
}
