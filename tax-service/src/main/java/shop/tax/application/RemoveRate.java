package shop.tax.application;

import java.util.OptionalLong;
import shop.platform.kernel.Transactions;
import shop.tax.domain.TaxProblem.ChangedMeanwhile;
import shop.tax.domain.TaxProblem.RateNotFound;
import shop.tax.domain.TaxRates;

/** Takes a rate away, as if it had never been; the ledger keeps what it has collected. */
public final class RemoveRate {

    private final Transactions transactions;
    private final TaxRates rates;

    public RemoveRate(Transactions transactions, TaxRates rates) {
        this.transactions = transactions;
        this.rates = rates;
    }

    public void handle(long id, OptionalLong expectedVersion) {
        transactions.run(() -> {
            rates.lock(rates.find(id).orElseThrow(() -> new RateNotFound(id)).terms().country());
            var rate = rates.find(id).orElseThrow(() -> new RateNotFound(id));
            if (expectedVersion.orElse(rate.version()) != rate.version()) {
                throw new ChangedMeanwhile();
            }
            rates.remove(id);
        });
    }
}
