package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.tax.application.CalculateTax;
import shop.tax.application.ShowTable;
import shop.tax.domain.Cart;
import shop.tax.domain.Country;
import shop.tax.domain.Place;
import shop.tax.domain.Rounding;
import shop.tax.domain.TaxProblem.CalculationInvalid;
import shop.tax.domain.TaxProblem.PlaceInvalid;

/**
 * Either {@code lines} or one {@code amount}; a place either by {@code country} and so on, or as a
 * {@code location} such as {@code US-CA} or {@code Germany}.
 *
 * @param productType how the amount is taxed: a category of the catalogue or of taxes
 * @param state another name for {@code region}
 * @param shipping what delivery costs
 * @param vatNumber of a business that buys
 * @param pricesIncludeTax what is usual in the country, unless it is said
 * @param rounding line or total; what is usual in the country, unless it is said
 * @param date the day that counts; today, unless it is said
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record CalculateTaxRequest(
        @Nullable BigDecimal amount,
        @Nullable @Size(max = 100) String location,
        @Nullable @Size(max = 80) String productType,
        @Nullable @Size(min = 1, max = Cart.MAX_LINES) @Valid List<LineRequest> lines,
        @Nullable @Size(max = 2) String country,
        @Nullable @Size(max = Place.MAX_REGION) String region,
        @Nullable @Size(max = Place.MAX_REGION) String state,
        @Nullable @Size(max = 32) String postalCode,
        @Nullable BigDecimal shipping,
        @Nullable @Size(max = 3) String currency,
        @Nullable @Size(max = 40) String vatNumber,
        @Nullable Boolean pricesIncludeTax,
        @Nullable @Size(max = 8) String rounding,
        @Nullable LocalDate date) {

    private static final Pattern LOCATION = Pattern.compile("([A-Za-z]{2})(?:[-,/ ]+(.+))?");

    /**
     * @param amount of one, after discounts
     * @param quantity 1, unless it is said
     * @param category a category of the catalogue
     * @param productType a category of the catalogue or of taxes
     */
    @Valid
    @Json(naming = Json.Naming.LowerUnderscore)
    record LineRequest(
            @NotNull BigDecimal amount,
            @Nullable @Min(1) @Max(100_000) Integer quantity,
            @Nullable @Size(max = 80) String category,
            @Nullable @Size(max = 80) String productType) {

        CalculateTax.Line toLine(int place, Currency currency) {
            var field = "lines[%d].amount".formatted(place);
            var one = Wire.amount(field, amount, currency);
            var all = one.times(quantity == null ? 1 : quantity);
            return new CalculateTax.Line(
                    category, productType, Wire.amount(field, all.amount(), currency));
        }
    }

    CalculateTax.Query toQuery(Country defaultCountry, Currency shopCurrency) {
        var money = Wire.currency(currency, shopCurrency);
        var table =
                new ShowTable.Query(
                        place(defaultCountry),
                        vatNumber == null || vatNumber.isBlank() ? null : vatNumber,
                        date,
                        pricesIncludeTax,
                        rounding == null
                                ? null
                                : Rounding.named(rounding)
                                        .orElseThrow(() ->
                                                new CalculationInvalid(
                                                        "rounding", "must be line or total")));
        return new CalculateTax.Query(
                table,
                money,
                lines(money),
                shipping == null ? null : Wire.amount("shipping", shipping, money));
    }

    private List<CalculateTax.Line> lines(Currency money) {
        if ((amount == null) == (lines == null)) {
            throw new CalculationInvalid("amount", "must be there, or lines, but not both");
        }
        if (amount != null) {
            var whole = Wire.amount("amount", amount, money);
            return List.of(new CalculateTax.Line(null, productType, whole));
        }
        var taken = new ArrayList<CalculateTax.Line>();
        for (var line : lines == null ? List.<LineRequest>of() : lines) {
            taken.add(line.toLine(taken.size(), money));
        }
        return taken;
    }

    private Place place(Country defaultCountry) {
        if (location == null || location.isBlank()) {
            return Wire.place(Wire.country(country, defaultCountry), region, state, postalCode);
        }
        var parts = LOCATION.matcher(location.strip());
        if (parts.matches()) {
            return Place.of(
                    Wire.country(parts.group(1), defaultCountry), parts.group(2), postalCode);
        }
        return Wire.place(
                Country.named(location)
                        .orElseThrow(() -> new PlaceInvalid("location", "must be a country")),
                region,
                state,
                postalCode);
    }
}
