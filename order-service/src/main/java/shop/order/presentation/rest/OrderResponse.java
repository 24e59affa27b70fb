package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Order;
import shop.order.domain.OrderState;

/**
 * An order, and how its price came about when it was placed: {@code total_amount} is {@code
 * subtotal} less {@code discount_total} plus {@code shipping_total}, plus {@code tax_total} where
 * prices do not include it, less {@code tax_relief}.
 *
 * @param payBy until when it must be paid; absent once it is paid or has ended
 * @param reason why it was cancelled
 * @param staleTables whose tables were the last known ones when it was priced
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderResponse(
        long id,
        long userId,
        String status,
        List<OrderItemResponse> items,
        BigDecimal subtotal,
        BigDecimal discountTotal,
        BigDecimal shippingTotal,
        BigDecimal taxTotal,
        BigDecimal taxRelief,
        BigDecimal totalAmount,
        String currency,
        boolean pricesIncludeTax,
        boolean reverseCharge,
        @Nullable String taxNote,
        List<TaxResponse> taxes,
        RoundingResponse rounding,
        ShippingResponse shipping,
        @Nullable CouponResponse coupon,
        List<DiscountResponse> promotions,
        List<String> staleTables,
        String shippingAddress,
        @Nullable String shippingMethod,
        @Nullable String country,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable Instant payBy,
        @Nullable Long paymentId,
        BigDecimal refundedAmount,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static OrderResponse of(Order order) {
        var price = QuoteResponse.of(order.quote());
        return new OrderResponse(
                order.id().value(),
                order.customer().value(),
                order.status().word(),
                price.items(),
                price.subtotal(),
                price.discountTotal(),
                price.shippingTotal(),
                price.taxTotal(),
                price.taxRelief(),
                price.totalAmount(),
                price.currency(),
                price.pricesIncludeTax(),
                price.reverseCharge(),
                price.taxNote(),
                price.taxes(),
                price.rounding(),
                price.shipping(),
                price.coupon(),
                price.promotions(),
                price.staleTables(),
                order.address().value(),
                price.shipping().method(),
                price.country(),
                price.region(),
                price.postalCode(),
                order.state() instanceof OrderState.Open open ? open.payBy() : null,
                order.payment() == null ? null : order.payment().value(),
                order.refunded().amount(),
                order.state() instanceof OrderState.Cancelled(var reason) ? reason : null,
                order.version(),
                order.placedAt(),
                order.changedAt());
    }
}
