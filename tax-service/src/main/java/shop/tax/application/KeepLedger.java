package shop.tax.application;

import java.util.List;
import java.util.Objects;
import shop.platform.kernel.Transactions;
import shop.tax.domain.LedgerAccounts;
import shop.tax.domain.LedgerNews;

/** Enters what was sold and what was given back, a batch in one transaction. */
public final class KeepLedger {

    private final Transactions transactions;
    private final LedgerAccounts accounts;

    public KeepLedger(Transactions transactions, LedgerAccounts accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    public void handle(List<LedgerNews> news) {
        if (news.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            var taken = accounts.take(news.stream().map(LedgerNews::order).toList());
            for (var each : news) {
                each.tell(Objects.requireNonNull(taken.get(each.order())));
            }
            accounts.save(taken.values());
        });
    }
}
