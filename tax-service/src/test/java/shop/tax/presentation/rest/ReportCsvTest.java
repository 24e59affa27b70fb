package shop.tax.presentation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.tax.presentation.rest.TaxReportResponse.ReportRow;

class ReportCsvTest {

    @Test
    void a_report_is_a_heading_and_a_line_for_each_row() {
        assertThat(ReportCsv.of(report("VAT, \"standard\"")))
                .isEqualTo(
                        "period,jurisdiction,name,rate,currency,orders,sales_base,sales_tax,"
                                + "refunds_base,refunds_tax,net_base,net_tax\r\n"
                                + "2026-01,FR,\"VAT, \"\"standard\"\"\",20,EUR,2,200.00,40.00,"
                                + "300.00,60.00,-100.00,-20.00\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                " =1+1",
                "\r=1",
                "\n=1"
            })
    void no_text_passes_for_a_formula(String name) {
        assertThat(ReportCsv.text(name)).matches("(?s)\"?'.*");
        assertThat(ReportCsv.of(report(name))).contains("FR," + ReportCsv.text(name) + ",20");
    }

    private static TaxReportResponse report(String name) {
        var row =
                new ReportRow(
                        "2026-01",
                        "FR",
                        name,
                        new BigDecimal("20"),
                        "EUR",
                        2,
                        new BigDecimal("200.00"),
                        new BigDecimal("40.00"),
                        new BigDecimal("300.00"),
                        new BigDecimal("60.00"),
                        new BigDecimal("-100.00"),
                        new BigDecimal("-20.00"));
        return new TaxReportResponse(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 31),
                null,
                "period",
                List.of(row),
                List.of());
    }
}
