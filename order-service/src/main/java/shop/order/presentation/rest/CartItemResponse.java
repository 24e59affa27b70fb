package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.application.CartView;

/**
 * A product in a cart.
 *
 * @param price of one, as of now
 * @param toldPrice what one cost when the customer was last told
 * @param problems what keeps it from being ordered just so
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record CartItemResponse(
        String productId,
        @Nullable String name,
        @Nullable String category,
        int quantity,
        BigDecimal price,
        BigDecimal toldPrice,
        List<CartProblemResponse> problems) {

    static CartItemResponse of(CartView.Line line) {
        var offer = line.offer();
        return new CartItemResponse(
                line.item().product().value(),
                offer == null ? null : offer.name(),
                offer == null ? null : offer.category(),
                line.item().quantity().value(),
                line.price(),
                line.item().price(),
                problems(line));
    }

    private static List<CartProblemResponse> problems(CartView.Line line) {
        var problems = new ArrayList<CartProblemResponse>();
        if (!line.forSale()) {
            problems.add(
                    new CartProblemResponse("product-not-for-sale", "It is no longer for sale."));
        }
        if (line.isPriceChanged()) {
            problems.add(
                    new CartProblemResponse("price-changed", "Another price holds for it now."));
        }
        return problems;
    }
}
