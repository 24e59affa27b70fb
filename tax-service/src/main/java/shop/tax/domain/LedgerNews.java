package shop.tax.domain;

import java.math.BigDecimal;
import java.time.Instant;

/** What happened to an order, as far as the ledger is concerned. */
public sealed interface LedgerNews {

    long order();

    void tell(LedgerAccount account);

    record Sold(long order, Sale sale) implements LedgerNews {
        @Override
        public void tell(LedgerAccount account) {
            account.sold(sale);
        }
    }

    /**
     * @param inAll what has been given back so far
     */
    record Refunded(long order, BigDecimal inAll, Instant at) implements LedgerNews {
        @Override
        public void tell(LedgerAccount account) {
            account.refunded(inAll, at);
        }
    }
}
