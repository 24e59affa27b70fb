package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import shop.rating.domain.Report;
import shop.rating.domain.Report.Reason;
import shop.rating.domain.UserId;

/**
 * What somebody has against a rating.
 *
 * @param reason spam, offensive, off_topic, fake or other
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record ReportRatingRequest(
        @NotNull
                @Pattern(
                        regexp = "spam|offensive|off_topic|fake|other",
                        message = "must be spam, offensive, off_topic, fake or other")
                String reason,
        @Nullable @Size(max = 500) String note) {

    Report toReport(UserId by) {
        return new Report(by, Reason.named(reason).orElseThrow(), note);
    }
}
