package shop.tax.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.OpenAPIResponse;
import io.avaje.http.api.QueryParam;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import shop.tax.application.ReportTaxes;
import shop.tax.application.ShowLedger;
import shop.tax.domain.Country;
import shop.tax.domain.ReportPeriod;
import shop.tax.domain.ReportPeriod.By;
import shop.tax.domain.TaxProblem.PeriodInvalid;
import shop.tax.domain.TaxProblem.PlaceInvalid;

/** What was collected. Staff only. */
@Controller("/api/tax")
public final class LedgerController {

    private static final String CSV = "text/csv";

    private final ReportTaxes reportTaxes;
    private final ShowLedger showLedger;
    private final Clock clock;
    private final JsonType<TaxReportResponse> json;

    public LedgerController(
            ReportTaxes reportTaxes, ShowLedger showLedger, Clock clock, Jsonb jsonb) {
        this.reportTaxes = reportTaxes;
        this.showLedger = showLedger;
        this.clock = clock;
        this.json = jsonb.type(TaxReportResponse.class);
    }

    /**
     * Reports what was collected for whom in a time, as JSON or, if asked for by {@code Accept}, as
     * CSV. Staff only.
     *
     * @param from the first day; the first of this month, unless it is said
     * @param to the last day; today, unless it is said
     * @param country only its jurisdictions
     * @param by what has a row of its own: period (unless it is said), month, quarter or year
     */
    @Get("/report")
    @OpenAPIResponse(responseCode = 200, type = TaxReportResponse.class)
    void report(
            @QueryParam @Nullable String from,
            @QueryParam @Nullable String to,
            @QueryParam @Nullable String country,
            @QueryParam @Nullable String by,
            ServerRequest request,
            ServerResponse response) {
        var period = period(from, to, country, by);
        if (wantsCsv(request)) {
            sendCsv(period, response);
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(json.toJson(TaxReportResponse.of(reportTaxes.handle(period))));
    }

    /** The same as CSV, whatever is asked for by {@code Accept}. Staff only. */
    @Get("/report.csv")
    void csv(
            @QueryParam @Nullable String from,
            @QueryParam @Nullable String to,
            @QueryParam @Nullable String country,
            @QueryParam @Nullable String by,
            ServerResponse response) {
        sendCsv(period(from, to, country, by), response);
    }

    /** Shows what the ledger says of one order. Staff only. */
    @Get("/ledger/{orderId}")
    LedgerResponse ledger(long orderId) {
        return LedgerResponse.of(showLedger.handle(orderId));
    }

    private void sendCsv(ReportPeriod period, ServerResponse response) {
        var report = TaxReportResponse.of(reportTaxes.handle(period));
        response.header(HeaderNames.CONTENT_TYPE, CSV + "; charset=utf-8");
        response.header(
                HeaderNames.CONTENT_DISPOSITION,
                "attachment; filename=\"tax-%s-%s.csv\"".formatted(period.from(), period.to()));
        response.send(ReportCsv.of(report));
    }

    private static boolean wantsCsv(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ACCEPT)
                .filter(it -> it.contains(CSV))
                .isPresent();
    }

    private ReportPeriod period(
            @Nullable String from,
            @Nullable String to,
            @Nullable String country,
            @Nullable String by) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var first = Wire.date("from", from, PeriodInvalid::new);
        var last = Wire.date("to", to, PeriodInvalid::new);
        var end = last == null ? today : last;
        return new ReportPeriod(
                first == null ? end.withDayOfMonth(1) : first,
                end,
                country == null
                        ? null
                        : Country.parse(country)
                                .orElseThrow(
                                        () -> new PlaceInvalid("country", "must be two letters")),
                by == null
                        ? By.PERIOD
                        : By.named(by)
                                .orElseThrow(() ->
                                        new PeriodInvalid(
                                                "by", "must be period, month, quarter or year")));
    }
}
