package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import shop.order.application.CheckOutCart;
import shop.order.domain.Destination;
import shop.order.domain.Enquiry;
import shop.order.domain.ShippingAddress;
import shop.order.domain.Shopper;

/**
 * @param shippingMethod the free one, if absent
 * @param country two letters; where the shop is at home, if absent
 * @param vatNumber of a business that accounts for the tax itself
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record CheckOutCartRequest(
        @NotBlank @Size(max = ShippingAddress.MAX_LENGTH) String shippingAddress,
        @Nullable @Size(min = 1, max = Enquiry.LONGEST_METHOD) String shippingMethod,
        @Nullable @Size(min = 2, max = 2) String country,
        @Nullable @Size(min = 1, max = Destination.LONGEST_REGION) String region,
        @Nullable @Size(min = 1, max = Destination.LONGEST_POSTAL_CODE) String postalCode,
        @Nullable @Size(min = 1, max = Destination.LONGEST_VAT_NUMBER) String vatNumber) {

    CheckOutCart.Command toCommand(Shopper shopper, @Nullable String key, Duration patience) {
        return new CheckOutCart.Command(
                shopper,
                key,
                new ShippingAddress(shippingAddress),
                new Destination(country, region, postalCode, vatNumber),
                shippingMethod,
                patience);
    }
}
