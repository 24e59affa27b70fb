package shop.tax.application;

import shop.tax.domain.LedgerAccount;
import shop.tax.domain.LedgerAccounts;
import shop.tax.domain.TaxProblem.LedgerEmpty;

/** Shows what the ledger says of one order. */
public final class ShowLedger {

    private final LedgerAccounts accounts;

    public ShowLedger(LedgerAccounts accounts) {
        this.accounts = accounts;
    }

    public LedgerAccount handle(long order) {
        return accounts.find(order).orElseThrow(() -> new LedgerEmpty(order));
    }
}
