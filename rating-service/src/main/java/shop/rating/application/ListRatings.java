package shop.rating.application;

import shop.rating.domain.RatingFilter;
import shop.rating.domain.Ratings;

/** Lists ratings whatever their status: an author's own, or those staff look at. */
public final class ListRatings {

    private final Ratings ratings;

    public ListRatings(Ratings ratings) {
        this.ratings = ratings;
    }

    public RatingList handle(RatingFilter filter) {
        return RatingList.of(ratings.list(filter));
    }
}
