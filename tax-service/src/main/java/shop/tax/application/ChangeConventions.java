package shop.tax.application;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Transactions;
import shop.tax.domain.Conventions;
import shop.tax.domain.Country;
import shop.tax.domain.Rounding;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxProblem.ChangedMeanwhile;
import shop.tax.domain.TaxRules;

/** Changes how a country deals with taxes. */
public final class ChangeConventions {

    public record Command(
            Country country,
            OptionalLong expectedVersion,
            boolean pricesIncludeTax,
            Rounding rounding,
            @Nullable TaxCategory shipping) {}

    private final Transactions transactions;
    private final TaxRules rules;

    public ChangeConventions(Transactions transactions, TaxRules rules) {
        this.transactions = transactions;
        this.rules = rules;
    }

    public Conventions handle(Command command) {
        return transactions.call(() -> {
            var present = rules.lock(command.country());
            if (command.expectedVersion().orElse(present.version()) != present.version()) {
                throw new ChangedMeanwhile();
            }
            var changed =
                    new Conventions(
                            command.country(),
                            command.pricesIncludeTax(),
                            command.rounding(),
                            command.shipping(),
                            present.version() + 1);
            rules.save(changed);
            return changed;
        });
    }
}
