package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.rating.domain.Report;

@Json(naming = Json.Naming.LowerUnderscore)
record ReportListResponse(List<ReportResponse> reports, int count) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record ReportResponse(long userId, String reason, @Nullable String note) {

        static ReportResponse of(Report report) {
            return new ReportResponse(
                    report.by().value(), report.reason().wireName(), report.note());
        }
    }

    static ReportListResponse of(List<Report> reports) {
        return new ReportListResponse(
                reports.stream().map(ReportResponse::of).toList(), reports.size());
    }
}
