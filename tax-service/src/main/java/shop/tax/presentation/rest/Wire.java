package shop.tax.presentation.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.platform.kernel.Problem;
import shop.tax.domain.Country;
import shop.tax.domain.Place;
import shop.tax.domain.TaxProblem.CalculationInvalid;
import shop.tax.domain.TaxProblem.PlaceInvalid;

/** Values as clients write them. */
final class Wire {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private Wire() {}

    static Country country(@Nullable String written, Country otherwise) {
        return written == null || written.isBlank()
                ? otherwise
                : Country.parse(written)
                        .orElseThrow(() -> new PlaceInvalid("country", "must be two letters"));
    }

    /** {@code state} is another name for {@code region}. */
    static Place place(
            Country country,
            @Nullable String region,
            @Nullable String state,
            @Nullable String postalCode) {
        return Place.of(country, region == null ? state : region, postalCode);
    }

    static Money amount(String field, BigDecimal amount, Currency currency) {
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new CalculationInvalid(field, "must be between 0 and " + MOST.toPlainString());
        }
        if (!Money.fits(amount, currency)) {
            throw new CalculationInvalid(
                    field,
                    "must have at most %d decimals".formatted(currency.getDefaultFractionDigits()));
        }
        return new Money(amount, currency);
    }

    static Currency currency(@Nullable String code, Currency otherwise) {
        if (code == null) {
            return otherwise;
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .filter(known -> known.getDefaultFractionDigits() >= 0)
                .findFirst()
                .orElseThrow(() -> new CalculationInvalid("currency", "must be a currency's code"));
    }

    static @Nullable LocalDate date(
            String field,
            @Nullable String written,
            BiFunction<String, String, ? extends Problem> refusal) {
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException _) {
            throw refusal.apply(field, "must be a date like 2026-01-31");
        }
    }
}
