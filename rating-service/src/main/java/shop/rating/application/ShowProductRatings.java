package shop.rating.application;

import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;
import shop.rating.domain.ProductId;
import shop.rating.domain.RatingFilter;
import shop.rating.domain.RatingFilter.Sort;
import shop.rating.domain.RatingStatus;
import shop.rating.domain.Ratings;
import shop.rating.domain.Stars;
import shop.rating.domain.Tallies;
import shop.rating.domain.Tally;

/** Shows what is published of a product, and how it is rated in all. */
public final class ShowProductRatings {

    /** A {@code null} part does not restrict. */
    public record Query(
            ProductId product,
            @Nullable Stars stars,
            @Nullable Boolean verified,
            Sort sort,
            Page page) {

        RatingFilter filter() {
            return new RatingFilter(
                    product, null, RatingStatus.PUBLISHED, stars, verified, sort, page);
        }
    }

    public record Answer(Tally tally, RatingList list) {}

    private final Ratings ratings;
    private final Tallies tallies;

    public ShowProductRatings(Ratings ratings, Tallies tallies) {
        this.ratings = ratings;
        this.tallies = tallies;
    }

    public Answer handle(Query query) {
        return new Answer(
                tallies.find(query.product()), RatingList.of(ratings.list(query.filter())));
    }
}
