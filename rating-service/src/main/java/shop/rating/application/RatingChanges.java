package shop.rating.application;

import java.time.Clock;
import java.util.function.Consumer;
import shop.platform.kernel.Transactions;
import shop.rating.domain.Rating;
import shop.rating.domain.RatingId;
import shop.rating.domain.RatingProblem.RatingNotFound;
import shop.rating.domain.Ratings;
import shop.rating.domain.Tallies;

/** Changes ratings that are there, and counts them as they are then. */
public final class RatingChanges {

    private final Transactions transactions;
    private final Ratings ratings;
    private final Tallies tallies;
    private final Clock clock;

    public RatingChanges(Transactions transactions, Ratings ratings, Tallies tallies, Clock clock) {
        this.transactions = transactions;
        this.ratings = ratings;
        this.tallies = tallies;
        this.clock = clock;
    }

    /**
     * The rating after {@code change}, whose exceptions are passed on. The tally is taken first and
     * the rating read again, as it may have been changed or removed until then.
     */
    public Rating make(RatingId id, Consumer<Rating> change) {
        return transactions.call(() -> {
            var tally = tallies.take(find(id).product());
            var rating = find(id);
            var before = rating.counted();
            change.accept(rating);
            if (rating.isChanged()) {
                ratings.save(rating);
                tally.move(before, rating.counted(), clock.instant());
                tallies.save(tally);
            }
            return rating;
        });
    }

    private Rating find(RatingId id) {
        return ratings.find(id).orElseThrow(() -> new RatingNotFound(id.value()));
    }
}
