package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.LedgerSum.Collected;
import shop.tax.domain.TaxReport;

/**
 * @param to the last day
 * @param by what has a row of its own: period, month, quarter or year
 */
@Json(naming = Json.Naming.LowerUnderscore)
record TaxReportResponse(
        LocalDate from,
        LocalDate to,
        @Nullable String country,
        String by,
        List<ReportRow> rows,
        List<ReportTotal> totals) {

    /**
     * @param orders how many were paid in that time
     * @param netBase sales less refunds, as is {@code net_tax}
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record ReportRow(
            String period,
            String jurisdiction,
            String name,
            BigDecimal rate,
            String currency,
            long orders,
            BigDecimal salesBase,
            BigDecimal salesTax,
            BigDecimal refundsBase,
            BigDecimal refundsTax,
            BigDecimal netBase,
            BigDecimal netTax) {

        static ReportRow of(TaxReport.Row row) {
            var collected = row.collected();
            return new ReportRow(
                    row.period(),
                    row.rate().jurisdiction(),
                    row.rate().name(),
                    row.rate().percent(),
                    collected.tax().currency().getCurrencyCode(),
                    row.orders(),
                    collected.base().amount(),
                    collected.tax().amount(),
                    collected.refundedBase().amount(),
                    collected.refundedTax().amount(),
                    collected.netBase().amount(),
                    collected.netTax().amount());
        }
    }

    /** Of the taxes only: where several rates fall on one base, adding the bases says nothing. */
    @Json(naming = Json.Naming.LowerUnderscore)
    record ReportTotal(
            String currency, BigDecimal salesTax, BigDecimal refundsTax, BigDecimal netTax) {

        static ReportTotal of(Collected collected) {
            return new ReportTotal(
                    collected.tax().currency().getCurrencyCode(),
                    collected.tax().amount(),
                    collected.refundedTax().amount(),
                    collected.netTax().amount());
        }
    }

    static TaxReportResponse of(TaxReport report) {
        var period = report.period();
        return new TaxReportResponse(
                period.from(),
                period.to(),
                period.country() == null ? null : period.country().code(),
                period.by().code(),
                report.rows().stream().map(ReportRow::of).toList(),
                report.totals().stream().map(ReportTotal::of).toList());
    }
}
