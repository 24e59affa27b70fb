package shop.tax.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.tax.application.CalculateTax;
import shop.tax.application.CheckVatNumber;
import shop.tax.application.ShowTable;
import shop.tax.domain.Country;
import shop.tax.domain.TaxProblem.CalculationInvalid;

/** How much tax there is. */
@Valid
@Controller("/api/tax")
public final class CalculationController {

    private final CalculateTax calculateTax;
    private final ShowTable showTable;
    private final CheckVatNumber checkVatNumber;
    private final Country defaultCountry;
    private final Currency currency;

    public CalculationController(
            CalculateTax calculateTax,
            ShowTable showTable,
            CheckVatNumber checkVatNumber,
            Country defaultCountry,
            Currency currency) {
        this.calculateTax = calculateTax;
        this.showTable = showTable;
        this.checkVatNumber = checkVatNumber;
        this.defaultCountry = defaultCountry;
        this.currency = currency;
    }

    /**
     * Computes the tax of one amount.
     *
     * @param amount what is asked for, with or without tax, as is usual in the country
     * @param country two letters; where it is not said, the country the shop sells to by default
     * @param state the code of a state, province or the like; also as {@code region}
     * @param postalCode as people write it
     * @param category a category of the catalogue or of taxes
     * @param currency what the amount is in; the shop's, unless it is said
     * @param vatNumber of a business that buys
     * @param date the day that counts; today, unless it is said
     */
    @Get("/calculate")
    CalculationResponse calculateOne(
            @QueryParam @Nullable BigDecimal amount,
            @QueryParam @Nullable String country,
            @QueryParam @Nullable String state,
            @QueryParam @Nullable String region,
            @QueryParam("postal_code") @Nullable String postalCode,
            @QueryParam @Nullable String category,
            @QueryParam @Nullable String currency,
            @QueryParam("vat_number") @Nullable String vatNumber,
            @QueryParam @Nullable String date) {
        if (amount == null) {
            throw new CalculationInvalid("amount", "must be there");
        }
        var request =
                new CalculateTaxRequest(
                        amount,
                        null,
                        category,
                        null,
                        country,
                        region,
                        state,
                        postalCode,
                        null,
                        currency,
                        vatNumber,
                        null,
                        null,
                        Wire.date("date", date, CalculationInvalid::new));
        return calculate(request);
    }

    /**
     * Computes the taxes of several lines and their delivery, or of one amount.
     *
     * @param body what is bought, and where it goes
     */
    @Post("/calculate")
    @Produces(statusCode = 200)
    CalculationResponse calculate(CalculateTaxRequest body) {
        var query = body.toQuery(defaultCountry, currency);
        var given =
                query.lines().stream()
                        .map(CalculateTax.Line::amount)
                        .reduce(Money.zero(query.currency()), Money::plus);
        return CalculationResponse.of(calculateTax.handle(query), given.amount());
    }

    /**
     * Shows what rates hold at a place today.
     *
     * @param country two letters; where it is not said, the country the shop sells to by default
     * @param state the code of a state, province or the like; also as {@code region}
     * @param category a category of the catalogue or of taxes
     */
    @Get("/rate")
    PlaceRateResponse rate(
            @QueryParam @Nullable String country,
            @QueryParam @Nullable String state,
            @QueryParam @Nullable String region,
            @QueryParam("postal_code") @Nullable String postalCode,
            @QueryParam @Nullable String category) {
        var place = Wire.place(Wire.country(country, defaultCountry), region, state, postalCode);
        var table = showTable.handle(ShowTable.Query.of(place, null));
        var taxed = category == null ? table.taxCategoryOf(null) : table.taxCategoryNamed(category);
        return PlaceRateResponse.of(table, taxed);
    }

    /**
     * Checks the form and the check digits of a VAT number of the European Union or the United
     * Kingdom.
     *
     * @param number with the country's prefix
     */
    @Get("/vat-numbers/{number}")
    VatNumberResponse vatNumber(String number) {
        return VatNumberResponse.of(checkVatNumber.handle(number));
    }
}
