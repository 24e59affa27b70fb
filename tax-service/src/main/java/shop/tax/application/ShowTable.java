package shop.tax.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.Place;
import shop.tax.domain.RateBook;
import shop.tax.domain.ReverseCharges;
import shop.tax.domain.Rounding;
import shop.tax.domain.TaxProblem.VatNumberInvalid;
import shop.tax.domain.TaxRates;
import shop.tax.domain.TaxRules;
import shop.tax.domain.TaxTable;
import shop.tax.domain.VatCheck;
import shop.tax.domain.VatNumber;

/** Shows what holds at a place, for everybody or for a business with a VAT number. */
public final class ShowTable {

    /**
     * @param on a day; {@code null} for today
     * @param pricesIncludeTax {@code null} for what is usual in the country, as is {@code rounding}
     */
    public record Query(
            Place place,
            @Nullable String vatNumber,
            @Nullable LocalDate on,
            @Nullable Boolean pricesIncludeTax,
            @Nullable Rounding rounding) {

        public static Query of(Place place, @Nullable String vatNumber) {
            return new Query(place, vatNumber, null, null, null);
        }
    }

    private final TaxRates rates;
    private final TaxRules rules;
    private final ReverseCharges reverseCharges;
    private final Clock clock;

    public ShowTable(TaxRates rates, TaxRules rules, ReverseCharges reverseCharges, Clock clock) {
        this.rates = rates;
        this.rules = rules;
        this.reverseCharges = reverseCharges;
        this.clock = clock;
    }

    public TaxTable handle(Query query) {
        var customer = query.vatNumber() == null ? null : valid(query.vatNumber());
        var country = query.place().country();
        var conventions = rules.of(country).but(query.pricesIncludeTax(), query.rounding());
        var book = new RateBook(conventions, rates.of(country), rules.productCategories());
        var now = clock.instant();
        var on = query.on() == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : query.on();
        var table = book.tableFor(query.place(), on, now);
        return customer == null ? table : reverseCharges.applyTo(table, customer);
    }

    private static VatNumber valid(String written) {
        return switch (VatNumber.check(written)) {
            case VatCheck.Valid(_, var number) -> number;
            case VatCheck.Invalid invalid -> throw new VatNumberInvalid(invalid);
        };
    }
}
