package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import shop.rating.application.WriteRating;
import shop.rating.domain.Person;
import shop.rating.domain.ProductId;
import shop.rating.domain.RatingProblem.NotYourself;
import shop.rating.domain.Stars;

/**
 * What somebody thinks of a product.
 *
 * @param rating how many stars, 1 to 5
 * @param score the same by another name; one of the two is needed
 * @param userId whoever is signed in, if given
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record WriteRatingRequest(
        @NotNull @Pattern(regexp = ProductId.FORM, message = "must be 24 hexadecimal digits")
                String productId,
        @Nullable @Min(Stars.LEAST) @Max(Stars.MOST) Integer rating,
        @Nullable @Min(Stars.LEAST) @Max(Stars.MOST) Integer score,
        @Nullable @Size(max = LONGEST_TITLE) String title,
        @NotBlank @Size(max = LONGEST_COMMENT) String comment,
        @Nullable Long userId)
        implements Said {

    WriteRating.Command toCommand(Person person) {
        if (userId != null && userId != person.id().value()) {
            throw new NotYourself();
        }
        return new WriteRating.Command(person.id(), new ProductId(productId), toOpinion());
    }
}
