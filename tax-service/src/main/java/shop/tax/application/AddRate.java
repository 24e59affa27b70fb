package shop.tax.application;

import java.time.Clock;
import shop.platform.kernel.Transactions;
import shop.tax.domain.RateTerms;
import shop.tax.domain.TaxProblem.RateCollides;
import shop.tax.domain.TaxRate;
import shop.tax.domain.TaxRates;

/** Adds a rate; the same tax holds only once on any day. */
public final class AddRate {

    private final Transactions transactions;
    private final TaxRates rates;
    private final Clock clock;

    public AddRate(Transactions transactions, TaxRates rates, Clock clock) {
        this.transactions = transactions;
        this.rates = rates;
        this.clock = clock;
    }

    public TaxRate handle(RateTerms terms) {
        return transactions.call(() -> {
            rates.lock(terms.country());
            for (var other : rates.of(terms.country())) {
                if (terms.collidesWith(other.terms())) {
                    throw new RateCollides(other);
                }
            }
            return rates.add(terms, clock.instant());
        });
    }
}
