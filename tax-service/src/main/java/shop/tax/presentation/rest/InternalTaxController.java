package shop.tax.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.QueryParam;
import org.jspecify.annotations.Nullable;
import shop.tax.application.ShowTable;
import shop.tax.domain.Country;

/** Taxes, for other services. */
@Controller("/internal/tax")
public final class InternalTaxController {

    private final ShowTable showTable;
    private final Country defaultCountry;

    public InternalTaxController(ShowTable showTable, Country defaultCountry) {
        this.showTable = showTable;
        this.defaultCountry = defaultCountry;
    }

    /**
     * Shows all that is needed to compute the taxes of what is delivered to a place.
     *
     * @param country two letters; where it is not said, the country the shop sells to by default
     * @param region the code of a state, province or the like
     * @param postalCode as people write it
     * @param vatNumber of a business that buys
     */
    @Get("/tables")
    TaxTableResponse tables(
            @QueryParam @Nullable String country,
            @QueryParam @Nullable String region,
            @QueryParam("postal_code") @Nullable String postalCode,
            @QueryParam("vat_number") @Nullable String vatNumber) {
        var place = Wire.place(Wire.country(country, defaultCountry), region, null, postalCode);
        var customer = vatNumber == null || vatNumber.isBlank() ? null : vatNumber;
        return TaxTableResponse.of(showTable.handle(ShowTable.Query.of(place, customer)));
    }
}
