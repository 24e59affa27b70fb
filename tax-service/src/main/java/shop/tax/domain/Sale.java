package shop.tax.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.tax.domain.LedgerEntry.Kind;
import shop.tax.domain.TaxedCart.TaxSum;

/**
 * An order that was paid.
 *
 * @param total what was paid, taxes and shipping included
 * @param taxes what each rate came to
 */
public record Sale(Money total, Instant at, List<TaxSum> taxes) {

    private static final String REVERSE_CHARGE = "Reverse charge";

    public Sale {
        taxes = List.copyOf(taxes);
    }

    /** Of an order whose customer accounts for the tax: it has to be declared without tax. */
    public static Sale withoutTax(Money total, Instant at, @Nullable String country) {
        var rate = new Rate(country == null ? "" : country, REVERSE_CHARGE, BigDecimal.ZERO);
        return new Sale(total, at, List.of(new TaxSum(rate, total, Money.zero(total.currency()))));
    }

    List<LedgerEntry> entries() {
        return taxes.stream()
                .map(sum -> new LedgerEntry(Kind.SALE, at, sum.rate(), sum.base(), sum.amount()))
                .toList();
    }
}
