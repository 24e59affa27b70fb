package shop.tax.application;

import shop.tax.domain.LedgerAccounts;
import shop.tax.domain.LedgerAccountsContract;

class InMemoryLedgerAccountsTest extends LedgerAccountsContract {

    private final LedgerAccounts accounts = new InMemoryLedgerAccounts();

    @Override
    protected LedgerAccounts accounts() {
        return accounts;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
