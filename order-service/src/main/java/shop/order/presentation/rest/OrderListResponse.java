package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.application.OrderPage;

/**
 * @param count how many orders these are
 * @param nextCursor what to ask for as {@code cursor} to go on; absent at the end
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderListResponse(List<OrderResponse> orders, int count, @Nullable Long nextCursor) {

    static OrderListResponse of(OrderPage page) {
        return new OrderListResponse(
                page.orders().stream().map(OrderResponse::of).toList(),
                page.orders().size(),
                page.next() == null ? null : page.next().value());
    }
}
