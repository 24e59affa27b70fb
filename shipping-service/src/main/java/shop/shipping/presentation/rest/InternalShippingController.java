package shop.shipping.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.QueryParam;
import org.jspecify.annotations.Nullable;
import shop.shipping.application.ShowTables;
import shop.shipping.domain.Locality;

/** What sending costs, for other services. */
@Controller("/internal/shipping")
public final class InternalShippingController {

    private final ShowTables showTables;
    private final String carrier;
    private final String defaultCountry;

    public InternalShippingController(
            ShowTables showTables, String carrier, String defaultCountry) {
        this.showTables = showTables;
        this.carrier = carrier;
        this.defaultCountry = defaultCountry;
    }

    /**
     * Says by which methods something can be sent somewhere, and how to price each.
     *
     * @param country two letters; the shop's own if absent
     */
    @Get("/tables")
    TablesResponse tables(
            @QueryParam @Nullable String country,
            @QueryParam @Nullable String region,
            @QueryParam("postal_code") @Nullable String postalCode) {
        var where =
                country == null || country.isBlank()
                        ? new Locality(defaultCountry, region, postalCode)
                        : new Locality(country, region, postalCode);
        return TablesResponse.of(showTables.handle(where), carrier);
    }
}
