package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.shipping.domain.Load;
import shop.shipping.domain.Locality;
import shop.shipping.domain.ShippingProblem.AmountTooPrecise;

/**
 * Something that might be sent.
 *
 * @param country two letters, as {@code VN}
 * @param value what the merchandise costs, after discounts
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record ShippingQuoteRequest(
        @NotNull @Size(min = 2, max = 2) String country,
        @Nullable @Size(max = 40) String region,
        @Nullable @Size(max = 40) String postalCode,
        @NotNull @Size(min = 1, max = CreateShipmentRequest.MOST_ITEMS) @Valid
                List<QuoteItemRequest> items,
        @NotNull @PositiveOrZero @DecimalMax("1000000000000") BigDecimal value) {

    Locality toLocality() {
        return new Locality(country, region, postalCode);
    }

    Load toLoad(Currency currency) {
        if (!Money.fits(value, currency)) {
            throw new AmountTooPrecise(currency.getDefaultFractionDigits());
        }
        return Load.of(value, items.stream().map(QuoteItemRequest::toLine).toList());
    }
}
