package shop.rating.application;

import org.jspecify.annotations.Nullable;
import shop.rating.domain.Person;
import shop.rating.domain.RatingId;
import shop.rating.domain.RatingProblem.RatingNotFound;
import shop.rating.domain.Ratings;

/** Shows one rating; one that is not published only to its author and staff. */
public final class ShowRating {

    private final Ratings ratings;

    public ShowRating(Ratings ratings) {
        this.ratings = ratings;
    }

    /**
     * @param person who looks; {@code null} if unknown
     */
    public RatingView handle(RatingId id, @Nullable Person person) {
        return ratings.find(id)
                .filter(rating -> rating.isSeenBy(person))
                .map(RatingView::of)
                .orElseThrow(() -> new RatingNotFound(id.value()));
    }
}
