package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.shipping.domain.PriceTable;
import shop.shipping.domain.Rate;

/** As {@code contracts/shipping} says. */
@Json(naming = Json.Naming.LowerUnderscore)
public record TablesResponse(
        String country,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String zone,
        Instant asOf,
        List<Method> methods) {

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Method(
            String code,
            String name,
            String carrier,
            int minDays,
            int maxDays,
            List<BandResponse> rates) {}

    static TablesResponse of(PriceTable table, String carrier) {
        return new TablesResponse(
                table.where().country(),
                table.where().region(),
                table.where().postalCode(),
                table.zone(),
                table.asOf(),
                table.rates().stream().map(rate -> method(rate, carrier)).toList());
    }

    private static Method method(Rate rate, String carrier) {
        var details = rate.details();
        return new Method(
                details.method(),
                details.name(),
                carrier,
                details.minDays(),
                details.maxDays(),
                details.bands().stream().map(BandResponse::of).toList());
    }
}
