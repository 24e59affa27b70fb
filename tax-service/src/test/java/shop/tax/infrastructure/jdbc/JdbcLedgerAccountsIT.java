package shop.tax.infrastructure.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;
import shop.tax.domain.LedgerAccounts;
import shop.tax.domain.LedgerAccountsContract;

class JdbcLedgerAccountsIT extends LedgerAccountsContract {

    @RegisterExtension static final TaxTables TABLES = new TaxTables();

    private final LedgerAccounts accounts = new JdbcLedgerAccounts(TABLES.database().sql());

    @Override
    protected LedgerAccounts accounts() {
        return accounts;
    }

    @Override
    protected void inTransaction(Runnable work) {
        TABLES.database().transactions().run(work);
    }
}
