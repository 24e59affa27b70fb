package shop.rating.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.rating.domain.Opinion;
import shop.rating.domain.Rating;
import shop.rating.domain.RatingStatus;
import shop.rating.domain.Reply;

/**
 * A rating as it is shown.
 *
 * @param reason why it is not shown to everybody, if it is not
 */
public record RatingView(
        long id,
        String productId,
        long userId,
        Opinion opinion,
        boolean verified,
        RatingStatus status,
        @Nullable String reason,
        long helpful,
        long reports,
        @Nullable Reply reply,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public static RatingView of(Rating rating) {
        var origin = rating.origin();
        var standing = rating.standing();
        return new RatingView(
                origin.id().value(),
                origin.product().value(),
                origin.author().value(),
                standing.opinion(),
                origin.verified(),
                standing.state().status(),
                standing.state().whyNotShown(),
                standing.helpful(),
                standing.reports(),
                standing.reply(),
                standing.version(),
                origin.createdAt(),
                standing.updatedAt());
    }
}
