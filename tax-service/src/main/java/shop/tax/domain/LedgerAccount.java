package shop.tax.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.tax.domain.LedgerEntry.Kind;

/**
 * What is known of one order's taxes: that it was paid, and how much has been given back by when.
 *
 * <p>Only these facts are kept; the entries follow from them. A fact that is heard again is the
 * same fact, and facts have no order among themselves: so neither repetition nor disorder changes
 * the ledger. A refund that is heard before the sale waits for it.
 */
public final class LedgerAccount {

    private final long order;
    private @Nullable Sale sale;
    private final SortedMap<BigDecimal, Instant> refunds;
    private boolean changed;

    private LedgerAccount(long order, @Nullable Sale sale, Map<BigDecimal, Instant> refunds) {
        this.order = order;
        this.sale = sale;
        this.refunds = new TreeMap<>(refunds);
    }

    public static LedgerAccount empty(long order) {
        return new LedgerAccount(order, null, Map.of());
    }

    /**
     * @param refunds when each sum of all refunds was reached
     */
    public static LedgerAccount restore(
            long order, @Nullable Sale sale, Map<BigDecimal, Instant> refunds) {
        return new LedgerAccount(order, sale, refunds);
    }

    public void sold(Sale sale) {
        if (this.sale == null) {
            this.sale = sale;
            changed = true;
        }
    }

    /**
     * @param inAll what has been given back so far, this time included
     */
    public void refunded(BigDecimal inAll, Instant at) {
        var known = refunds.get(inAll);
        if (inAll.signum() > 0 && (known == null || at.isBefore(known))) {
            refunds.put(inAll, at);
            changed = true;
        }
    }

    /** The sale's, one for each rate, and then those of each refund in proportion. */
    public List<LedgerEntry> entries() {
        if (sale == null) {
            return List.of();
        }
        var entries = new ArrayList<>(sale.entries());
        if (sale.total().isZero()) {
            return entries;
        }
        var before = BigDecimal.ZERO;
        for (var refund : refunds.entrySet()) {
            var after = refund.getKey().min(sale.total().amount());
            for (var sold : sale.entries()) {
                var entry =
                        new LedgerEntry(
                                Kind.REFUND,
                                refund.getValue(),
                                sold.rate(),
                                share(sold.base(), after).minus(share(sold.base(), before)),
                                share(sold.tax(), after).minus(share(sold.tax(), before)));
                if (!entry.isNothing()) {
                    entries.add(entry);
                }
            }
            before = after;
        }
        return entries;
    }

    /**
     * How much of an amount has gone back when {@code refunded} of the total has: in the end all.
     */
    private Money share(Money amount, BigDecimal refunded) {
        var total = Optional.ofNullable(sale).orElseThrow().total().amount();
        var share =
                amount.amount()
                        .multiply(refunded)
                        .divide(total, amount.amount().scale(), RoundingMode.HALF_UP);
        return new Money(share, amount.currency());
    }

    public long order() {
        return order;
    }

    public Optional<Sale> sale() {
        return Optional.ofNullable(sale);
    }

    public SortedMap<BigDecimal, Instant> refunds() {
        return new TreeMap<>(refunds);
    }

    public boolean isChanged() {
        return changed;
    }
}
