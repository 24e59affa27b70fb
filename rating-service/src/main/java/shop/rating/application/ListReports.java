package shop.rating.application;

import java.util.List;
import shop.rating.domain.RatingId;
import shop.rating.domain.RatingProblem.RatingNotFound;
import shop.rating.domain.Ratings;
import shop.rating.domain.Report;

/** Shows staff what people have against a rating. */
public final class ListReports {

    private final Ratings ratings;

    public ListReports(Ratings ratings) {
        this.ratings = ratings;
    }

    public List<Report> handle(RatingId id) {
        if (ratings.find(id).isEmpty()) {
            throw new RatingNotFound(id.value());
        }
        return ratings.reports(id);
    }
}
