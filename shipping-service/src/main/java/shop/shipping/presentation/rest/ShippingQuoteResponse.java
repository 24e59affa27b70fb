package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.shipping.application.QuoteView;

/**
 * @param zone absent if nothing is sent there
 * @param methods the cheapest first
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ShippingQuoteResponse(
        String country,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String zone,
        List<Method> methods) {

    /**
     * @param estimatedFrom the first day on which it should arrive
     * @param estimatedUntil the last one
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Method(
            String method,
            String name,
            String carrier,
            BigDecimal price,
            String currency,
            LocalDate estimatedFrom,
            LocalDate estimatedUntil) {}

    static ShippingQuoteResponse of(QuoteView quote) {
        return new ShippingQuoteResponse(
                quote.where().country(),
                quote.where().region(),
                quote.where().postalCode(),
                quote.zone(),
                quote.offers().stream().map(ShippingQuoteResponse::method).toList());
    }

    private static Method method(QuoteView.Offer offer) {
        return new Method(
                offer.method(),
                offer.name(),
                offer.carrier(),
                offer.price().amount(),
                offer.price().currency().getCurrencyCode(),
                offer.window().from(),
                offer.window().until());
    }
}
