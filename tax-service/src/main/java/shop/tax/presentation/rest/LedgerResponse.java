package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.LedgerAccount;
import shop.tax.domain.LedgerEntry;
import shop.tax.domain.Sale;

/**
 * @param totalAmount what was paid; absent as long as nothing is known of it
 * @param totalRefunded what has been given back
 */
@Json(naming = Json.Naming.LowerUnderscore)
record LedgerResponse(
        long orderId,
        @Nullable BigDecimal totalAmount,
        @Nullable String currency,
        BigDecimal totalRefunded,
        List<EntryLine> entries) {

    /**
     * @param kind sale or refund
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record EntryLine(
            String kind,
            Instant at,
            String jurisdiction,
            String name,
            BigDecimal rate,
            BigDecimal base,
            BigDecimal tax) {

        static EntryLine of(LedgerEntry entry) {
            return new EntryLine(
                    entry.kind().code(),
                    entry.at(),
                    entry.rate().jurisdiction(),
                    entry.rate().name(),
                    entry.rate().percent(),
                    entry.base().amount(),
                    entry.tax().amount());
        }
    }

    static LedgerResponse of(LedgerAccount account) {
        var total = account.sale().map(Sale::total).orElse(null);
        var refunds = account.refunds();
        var refunded = refunds.isEmpty() ? BigDecimal.ZERO : refunds.lastKey();
        return new LedgerResponse(
                account.order(),
                total == null ? null : total.amount(),
                total == null ? null : total.currency().getCurrencyCode(),
                refunded,
                account.entries().stream().map(EntryLine::of).toList());
    }
}
