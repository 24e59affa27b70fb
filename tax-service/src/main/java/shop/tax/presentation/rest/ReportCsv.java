package shop.tax.presentation.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.tax.presentation.rest.TaxReportResponse.ReportRow;

/** The report for spreadsheets (RFC 4180), in which no text can pass for a formula. */
final class ReportCsv {

    private static final String FORMULA = "=+-@\t\r\n";
    private static final String END = "\r\n";

    private ReportCsv() {}

    static String of(TaxReportResponse report) {
        var heading =
                List.of(
                        "period",
                        "jurisdiction",
                        "name",
                        "rate",
                        "currency",
                        "orders",
                        "sales_base",
                        "sales_tax",
                        "refunds_base",
                        "refunds_tax",
                        "net_base",
                        "net_tax");
        return Stream.concat(Stream.of(heading), report.rows().stream().map(ReportCsv::cells))
                .map(cells -> String.join(",", cells) + END)
                .collect(Collectors.joining());
    }

    private static List<String> cells(ReportRow row) {
        return List.of(
                text(row.period()),
                text(row.jurisdiction()),
                text(row.name()),
                number(row.rate()),
                text(row.currency()),
                Long.toString(row.orders()),
                number(row.salesBase()),
                number(row.salesTax()),
                number(row.refundsBase()),
                number(row.refundsTax()),
                number(row.netBase()),
                number(row.netTax()));
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }

    /** What begins as a formula does is led by an apostrophe, which spreadsheets do not show. */
    static String text(String text) {
        var harmless = (beginsAsFormula(text) || beginsAsFormula(text.strip())) ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    private static boolean beginsAsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
