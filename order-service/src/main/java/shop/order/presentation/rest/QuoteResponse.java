package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Quote;

/**
 * What an order would cost, and why: {@code total_amount} is {@code subtotal} less {@code
 * discount_total} plus {@code shipping_total}, plus {@code tax_total} where prices do not include
 * it, less {@code tax_relief}.
 *
 * @param taxRelief the tax inside the prices that a business abroad accounts for itself
 * @param promotions what each promotion gives, over all lines and shipping
 * @param staleTables whose tables were the last known ones, as their keeper is away
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record QuoteResponse(
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
        @Nullable String country,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable CouponResponse coupon,
        List<DiscountResponse> promotions,
        List<String> staleTables) {

    static QuoteResponse of(Quote quote) {
        return new QuoteResponse(
                OrderItemResponse.allOf(quote),
                quote.subtotal().amount(),
                quote.discountTotal().amount(),
                quote.shippingTotal().amount(),
                quote.taxTotal().amount(),
                quote.taxRelief().amount(),
                quote.total().amount(),
                quote.total().currency().getCurrencyCode(),
                quote.pricesIncludeTax(),
                quote.reverseCharge(),
                quote.taxNote(),
                TaxResponse.allOf(quote.taxes()),
                RoundingResponse.of(quote),
                ShippingResponse.of(quote.shipping()),
                quote.destination().country(),
                quote.destination().region(),
                quote.destination().postalCode(),
                CouponResponse.of(quote.coupon()),
                DiscountResponse.allOf(quote.promotions()),
                quote.staleTables());
    }
}
