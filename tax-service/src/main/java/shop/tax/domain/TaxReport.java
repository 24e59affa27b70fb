package shop.tax.domain;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.tax.domain.LedgerSum.Collected;

/**
 * What was collected for whom in a time.
 *
 * @param totals of all rows, for each currency
 */
public record TaxReport(ReportPeriod period, List<Row> rows, List<Collected> totals) {

    /**
     * @param period a month, quarter or year, or the whole time
     */
    public record Row(String period, Rate rate, long orders, Collected collected) {

        Row plus(Row other) {
            return new Row(period, rate, orders + other.orders, collected.plus(other.collected));
        }

        private Currency currency() {
            return collected.tax().currency();
        }
    }

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::period)
                    .thenComparing(row -> row.rate().jurisdiction())
                    .thenComparing(row -> row.rate().name())
                    .thenComparing(row -> row.rate().percent())
                    .thenComparing(row -> row.currency().getCurrencyCode());

    public static TaxReport of(ReportPeriod period, List<LedgerSum> sums) {
        var rows = new TreeMap<Row, Row>(ORDER);
        SortedMap<String, Collected> totals = new TreeMap<>();
        for (var sum : sums) {
            var row = new Row(period.rowOf(sum.month()), sum.rate(), sum.orders(), sum.collected());
            rows.merge(row, row, Row::plus);
            totals.merge(row.currency().getCurrencyCode(), row.collected(), Collected::plus);
        }
        return new TaxReport(period, List.copyOf(rows.values()), List.copyOf(totals.values()));
    }
}
