package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Basket;
import shop.order.domain.CouponCode;
import shop.order.domain.Destination;
import shop.order.domain.Enquiry;
import shop.order.domain.Shopper;

/**
 * @param shippingMethod the free one, if absent
 * @param country two letters; where the shop is at home, if absent
 * @param vatNumber of a business that accounts for the tax itself
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record QuoteOrderRequest(
        @NotNull @Size(min = 1, max = Basket.MAX_LINES) @Valid List<OrderItemRequest> items,
        @Nullable @Size(min = 1, max = CouponCode.MAX_LENGTH) String couponCode,
        @Nullable @Size(min = 1, max = Enquiry.LONGEST_METHOD) String shippingMethod,
        @Nullable @Size(min = 2, max = 2) String country,
        @Nullable @Size(min = 1, max = Destination.LONGEST_REGION) String region,
        @Nullable @Size(min = 1, max = Destination.LONGEST_POSTAL_CODE) String postalCode,
        @Nullable @Size(min = 1, max = Destination.LONGEST_VAT_NUMBER) String vatNumber) {

    Enquiry toEnquiry(Shopper shopper) {
        return new Enquiry(
                shopper,
                new Basket(items.stream().map(OrderItemRequest::toItem).toList()),
                new Destination(country, region, postalCode, vatNumber),
                shippingMethod,
                couponCode == null ? null : new CouponCode(couponCode));
    }
}
