package shop.tax.application;

import shop.tax.domain.LedgerAccounts;
import shop.tax.domain.ReportPeriod;
import shop.tax.domain.TaxReport;

/** Reports what was collected for whom. */
public final class ReportTaxes {

    private final LedgerAccounts accounts;

    public ReportTaxes(LedgerAccounts accounts) {
        this.accounts = accounts;
    }

    public TaxReport handle(ReportPeriod period) {
        return TaxReport.of(period, accounts.sums(period));
    }
}
