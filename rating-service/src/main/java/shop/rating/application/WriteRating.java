package shop.rating.application;

import java.time.Clock;
import java.util.Optional;
import shop.platform.kernel.Transactions;
import shop.rating.application.port.Catalogue;
import shop.rating.domain.ModerationPolicy;
import shop.rating.domain.Opinion;
import shop.rating.domain.ProductId;
import shop.rating.domain.Rating;
import shop.rating.domain.RatingProblem.AlreadyRated;
import shop.rating.domain.RatingProblem.ProductNotFound;
import shop.rating.domain.Ratings;
import shop.rating.domain.Tallies;
import shop.rating.domain.UserId;

/** Takes what somebody thinks of a product: once each. */
public final class WriteRating {

    public record Command(UserId author, ProductId product, Opinion opinion) {}

    private final Transactions transactions;
    private final Ratings ratings;
    private final Tallies tallies;
    private final Catalogue catalogue;
    private final ModerationPolicy policy;
    private final Clock clock;

    public WriteRating(
            Transactions transactions,
            Ratings ratings,
            Tallies tallies,
            Catalogue catalogue,
            ModerationPolicy policy,
            Clock clock) {
        this.transactions = transactions;
        this.ratings = ratings;
        this.tallies = tallies;
        this.catalogue = catalogue;
        this.policy = policy;
        this.clock = clock;
    }

    /** The catalogue is asked first, so that no transaction waits for it. */
    public RatingView handle(Command command) {
        if (catalogue.sellerOf(command.product()).isEmpty()) {
            throw new ProductNotFound(command.product().value());
        }
        return RatingView.of(transactions.call(() -> write(command)));
    }

    private Rating write(Command command) {
        var tally = tallies.take(command.product());
        ratings.find(command.author(), command.product())
                .ifPresent(existing -> {
                    throw new AlreadyRated(existing.id());
                });
        var now = clock.instant();
        var rating =
                ratings.add(
                        new Rating.Draft(
                                command.product(),
                                command.author(),
                                command.opinion(),
                                policy.judge(command.opinion()),
                                now));
        tally.move(Optional.empty(), rating.counted(), now);
        tallies.save(tally);
        return rating;
    }
}
