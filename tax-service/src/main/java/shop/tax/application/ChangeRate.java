package shop.tax.application;

import java.time.Clock;
import java.util.OptionalLong;
import shop.platform.kernel.Transactions;
import shop.tax.domain.RateTerms;
import shop.tax.domain.TaxProblem.ChangedMeanwhile;
import shop.tax.domain.TaxProblem.RateCollides;
import shop.tax.domain.TaxProblem.RateInvalid;
import shop.tax.domain.TaxProblem.RateNotFound;
import shop.tax.domain.TaxRate;
import shop.tax.domain.TaxRates;

/** Changes a rate as a whole; it stays in its country. */
public final class ChangeRate {

    public record Command(long id, OptionalLong expectedVersion, RateTerms terms) {}

    private final Transactions transactions;
    private final TaxRates rates;
    private final Clock clock;

    public ChangeRate(Transactions transactions, TaxRates rates, Clock clock) {
        this.transactions = transactions;
        this.rates = rates;
        this.clock = clock;
    }

    public TaxRate handle(Command command) {
        return transactions.call(() -> {
            rates.lock(command.terms().country());
            var rate = rates.find(command.id()).orElseThrow(() -> new RateNotFound(command.id()));
            check(command, rate);
            var changed = rate.changed(command.terms(), clock.instant());
            rates.save(changed);
            return changed;
        });
    }

    private void check(Command command, TaxRate rate) {
        if (!rate.terms().country().equals(command.terms().country())) {
            throw new RateInvalid("country", "cannot be changed");
        }
        if (command.expectedVersion().orElse(rate.version()) != rate.version()) {
            throw new ChangedMeanwhile();
        }
        for (var other : rates.of(command.terms().country())) {
            if (other.id() != rate.id() && command.terms().collidesWith(other.terms())) {
                throw new RateCollides(other);
            }
        }
    }
}
