package shop.rating.application;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import shop.platform.kernel.Transactions;
import shop.rating.domain.Person;
import shop.rating.domain.Rating;
import shop.rating.domain.RatingId;
import shop.rating.domain.RatingProblem.RatingNotFound;
import shop.rating.domain.Ratings;
import shop.rating.domain.Tallies;

/** Takes a rating back, for its author or staff; its author may then rate anew. */
public final class RemoveRating {

    private final Transactions transactions;
    private final Ratings ratings;
    private final Tallies tallies;
    private final Clock clock;

    public RemoveRating(Transactions transactions, Ratings ratings, Tallies tallies, Clock clock) {
        this.transactions = transactions;
        this.ratings = ratings;
        this.tallies = tallies;
        this.clock = clock;
    }

    public void handle(RatingId id, Person person, OptionalLong version) {
        transactions.run(() -> {
            var tally = tallies.take(find(id).product());
            var rating = find(id);
            rating.checkRemoval(person, version);
            ratings.remove(id);
            tally.move(rating.counted(), Optional.empty(), clock.instant());
            tallies.save(tally);
        });
    }

    private Rating find(RatingId id) {
        return ratings.find(id).orElseThrow(() -> new RatingNotFound(id.value()));
    }
}
