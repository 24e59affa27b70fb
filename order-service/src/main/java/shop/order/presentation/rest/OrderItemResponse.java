package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.OrderLine;
import shop.order.domain.Quote;

/**
 * One product and how its price comes about.
 *
 * @param price of one
 * @param discounts by rule
 * @param total of the line after discounts
 * @param net what is paid without tax
 * @param tax of the line; its rates are in {@code taxes}
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderItemResponse(
        String productId,
        int quantity,
        BigDecimal price,
        @Nullable String name,
        @Nullable String category,
        @Nullable BigDecimal weightKg,
        List<DiscountResponse> discounts,
        BigDecimal discount,
        BigDecimal total,
        BigDecimal net,
        BigDecimal tax,
        List<TaxResponse> taxes) {

    static List<OrderItemResponse> allOf(Quote quote) {
        return quote.lines().stream().map(OrderItemResponse::of).toList();
    }

    private static OrderItemResponse of(OrderLine line) {
        return new OrderItemResponse(
                line.product().value(),
                line.quantity().value(),
                line.price().amount(),
                line.name(),
                line.category(),
                line.weightKg(),
                DiscountResponse.allOf(line.discounts()),
                line.discount().amount(),
                line.total().amount(),
                line.charge().net().amount(),
                line.charge().tax().amount(),
                TaxResponse.allOf(line.charge().parts()));
    }
}
