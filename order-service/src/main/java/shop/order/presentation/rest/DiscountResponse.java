package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Discount;

/** What one promotion takes off. */
@Json(naming = Json.Naming.LowerUnderscore)
public record DiscountResponse(
        long promotionId, String name, @Nullable String code, BigDecimal amount) {

    static List<DiscountResponse> allOf(List<Discount> discounts) {
        return discounts.stream().map(DiscountResponse::of).toList();
    }

    private static DiscountResponse of(Discount discount) {
        var promotion = discount.promotion();
        return new DiscountResponse(
                promotion.id(), promotion.name(), promotion.code(), discount.amount().amount());
    }
}
