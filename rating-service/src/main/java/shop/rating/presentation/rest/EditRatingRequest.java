package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import shop.rating.application.EditRating;
import shop.rating.domain.Person;
import shop.rating.domain.RatingId;
import shop.rating.domain.Stars;

/**
 * What its author thinks now, all of it.
 *
 * @param rating how many stars, 1 to 5
 * @param score the same by another name; one of the two is needed
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record EditRatingRequest(
        @Nullable @Min(Stars.LEAST) @Max(Stars.MOST) Integer rating,
        @Nullable @Min(Stars.LEAST) @Max(Stars.MOST) Integer score,
        @Nullable @Size(max = LONGEST_TITLE) String title,
        @NotBlank @Size(max = LONGEST_COMMENT) String comment)
        implements Said {

    EditRating.Command toCommand(RatingId id, Person person, OptionalLong version) {
        return new EditRating.Command(id, person, toOpinion(), version);
    }
}
