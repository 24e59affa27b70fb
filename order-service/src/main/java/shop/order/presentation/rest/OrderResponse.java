package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Order;
import shop.order.domain.OrderState;

/**
 * @param payBy until when it must be paid; absent once it is paid or has ended
 * @param reason why it was cancelled
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderResponse(
        long id,
        long userId,
        String status,
        List<OrderItemResponse> items,
        BigDecimal totalAmount,
        String currency,
        String shippingAddress,
        @Nullable Instant payBy,
        @Nullable Long paymentId,
        BigDecimal refundedAmount,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static OrderResponse of(Order order) {
        return new OrderResponse(
                order.id().value(),
                order.customer().value(),
                order.status().word(),
                OrderItemResponse.allOf(order.quote()),
                order.total().amount(),
                order.total().currency().getCurrencyCode(),
                order.address().value(),
                order.state() instanceof OrderState.Open open ? open.payBy() : null,
                order.payment() == null ? null : order.payment().value(),
                order.refunded().amount(),
                order.state() instanceof OrderState.Cancelled(var reason) ? reason : null,
                order.version(),
                order.placedAt(),
                order.changedAt());
    }
}
