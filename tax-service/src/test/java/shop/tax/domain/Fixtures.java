package shop.tax.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.tax.domain.TaxedCart.TaxSum;

public final class Fixtures {

    public static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    public static final Country FRANCE = new Country("FR");
    public static final Country GERMANY = new Country("DE");
    public static final Country CANADA = new Country("CA");
    public static final Country VIET_NAM = new Country("VN");
    public static final TaxCategory BOOKS = new TaxCategory("books");
    public static final TaxCategory FOOD = new TaxCategory("food");
    public static final Currency EUR = Currency.getInstance("EUR");

    private Fixtures() {}

    public static Money eur(String amount) {
        return Money.of(amount, EUR);
    }

    public static Rate rate(String jurisdiction, String name, String percent) {
        return new Rate(jurisdiction, name, new BigDecimal(percent));
    }

    /** Standard VAT in France, for ever. */
    public static RateTerms vat(String percent) {
        return terms("FR", null, "VAT standard", percent);
    }

    public static RateTerms terms(
            String country, @Nullable String region, String name, String percent) {
        var taxed = new Country(country);
        return new RateTerms(
                taxed,
                region,
                null,
                TaxCategory.STANDARD,
                rate(RateTerms.jurisdiction(taxed, region), name, percent),
                false,
                LONG_AGO,
                null,
                null);
    }

    public static RateTerms ofCategory(TaxCategory category, RateTerms terms) {
        return new RateTerms(
                terms.country(),
                terms.region(),
                terms.postalRange(),
                category,
                terms.rate(),
                terms.replaces(),
                terms.validFrom(),
                terms.validUntil(),
                terms.source());
    }

    public static RateTerms in(String postalFrom, String postalTo, RateTerms terms) {
        return new RateTerms(
                terms.country(),
                terms.region(),
                PostalRange.of(postalFrom, postalTo),
                terms.category(),
                terms.rate(),
                terms.replaces(),
                terms.validFrom(),
                terms.validUntil(),
                terms.source());
    }

    public static RateTerms replacing(RateTerms terms) {
        return new RateTerms(
                terms.country(),
                terms.region(),
                terms.postalRange(),
                terms.category(),
                terms.rate(),
                true,
                terms.validFrom(),
                terms.validUntil(),
                terms.source());
    }

    public static RateTerms between(String from, @Nullable String until, RateTerms terms) {
        return new RateTerms(
                terms.country(),
                terms.region(),
                terms.postalRange(),
                terms.category(),
                terms.rate(),
                terms.replaces(),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                terms.source());
    }

    public static TaxSum sum(Rate rate, String base, String amount) {
        return new TaxSum(rate, eur(base), eur(amount));
    }

    /** 120 were paid: 20 % of 100 net. */
    public static Sale saleAt(Instant at) {
        return new Sale(
                eur("120"), at, List.of(sum(rate("FR", "VAT standard", "20"), "100", "20")));
    }
}
