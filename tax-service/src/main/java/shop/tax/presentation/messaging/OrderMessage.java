package shop.tax.presentation.messaging;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.tax.domain.Rate;
import shop.tax.domain.Sale;
import shop.tax.domain.TaxedCart.TaxSum;

/** What the ledger reads of a change of an order's status. */
@Json(naming = Json.Naming.LowerUnderscore)
record OrderMessage(
        long orderId,
        String status,
        BigDecimal totalAmount,
        String currency,
        @Nullable String country,
        @Nullable Boolean reverseCharge,
        @Nullable List<Tax> taxes,
        @Nullable Instant updatedAt) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record Tax(
            String jurisdiction, String name, BigDecimal rate, BigDecimal base, BigDecimal amount) {

        TaxSum toSum(Currency currency) {
            return new TaxSum(
                    new Rate(jurisdiction, name, rate),
                    new Money(base, currency),
                    new Money(amount, currency));
        }
    }

    boolean isPaid() {
        return status.equals("paid");
    }

    /**
     * @param toldAt when it was announced
     */
    Sale toSale(Instant toldAt) {
        var money = Currency.getInstance(currency);
        var total = new Money(totalAmount, money);
        var at = updatedAt == null ? toldAt : updatedAt;
        var sums = taxes == null ? List.<Tax>of() : taxes;
        return sums.isEmpty() && Boolean.TRUE.equals(reverseCharge)
                ? Sale.withoutTax(total, at, country)
                : new Sale(total, at, sums.stream().map(tax -> tax.toSum(money)).toList());
    }
}
