package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import shop.rating.application.ModerateRating.Decision;
import shop.rating.domain.RatingProblem.ReasonMissing;

/**
 * What staff decide about a rating.
 *
 * @param decision {@code publish} or {@code reject}
 * @param reason why it is rejected, for its author
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record ModerateRatingRequest(
        @NotNull @Pattern(regexp = "publish|reject", message = "must be publish or reject")
                String decision,
        @Nullable @Size(max = 300) String reason) {

    Decision toDecision() {
        if (decision.equals("publish")) {
            return new Decision.Publish();
        }
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        return new Decision.Reject(reason.strip());
    }
}
