package shop.rating.application;

import java.util.List;
import shop.rating.domain.Ratings.RatingPage;

/** Some ratings, and how many there are in all. */
public record RatingList(List<RatingView> ratings, long total) {

    static RatingList of(RatingPage page) {
        return new RatingList(page.ratings().stream().map(RatingView::of).toList(), page.total());
    }
}
