package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.application.CartView;
import shop.order.domain.cart.CartId;

/**
 * A cart as it can be bought now.
 *
 * @param cartToken a guest's, to be sent back as {@code X-Cart-Token}
 * @param count how many pieces
 * @param couponCode what it does stands in {@code quote.coupon}
 * @param totalAmount of what is for sale; absent if nothing is, or if prices are not known now
 * @param quote how that comes about, as for an order
 * @param problem why prices are not known now
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record CartResponse(
        @Nullable String cartToken,
        List<CartItemResponse> items,
        int count,
        @Nullable String couponCode,
        @Nullable BigDecimal totalAmount,
        @Nullable String currency,
        @Nullable QuoteResponse quote,
        @Nullable CartProblemResponse problem) {

    static CartResponse of(@Nullable CartId id, CartView view) {
        var coupon = view.cart().coupon();
        var quote = view.quote() == null ? null : QuoteResponse.of(view.quote());
        var problem = view.problem();
        return new CartResponse(
                id instanceof CartId.OfGuest(var token) ? token.value() : null,
                view.lines().stream().map(CartItemResponse::of).toList(),
                view.cart().items().stream().mapToInt(it -> it.quantity().value()).sum(),
                coupon == null ? null : coupon.value(),
                quote == null ? null : quote.totalAmount(),
                quote == null ? null : quote.currency(),
                quote,
                problem == null ? null : new CartProblemResponse(problem.code(), problem.detail()));
    }
}
