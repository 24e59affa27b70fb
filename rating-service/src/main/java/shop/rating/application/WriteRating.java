package shop.rating.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import shop.platform.kernel.Batcher;
import shop.platform.kernel.Transactions;
import shop.rating.application.port.Catalogue;
import shop.rating.domain.ModerationPolicy;
import shop.rating.domain.Opinion;
import shop.rating.domain.ProductId;
import shop.rating.domain.Rating;
import shop.rating.domain.RatingId;
import shop.rating.domain.RatingProblem.AlreadyRated;
import shop.rating.domain.RatingProblem.ProductNotFound;
import shop.rating.domain.Ratings;
import shop.rating.domain.Tallies;
import shop.rating.domain.Tally;
import shop.rating.domain.UserId;

/**
 * Takes what somebody thinks of a product: once each. Whoever rates at the same time shares a
 * transaction, or a product that everybody rates would be locked as often as it is rated.
 */
public final class WriteRating {

    private static final int AT_ONCE = 32;

    public record Command(UserId author, ProductId product, Opinion opinion) {}

    /** What came of one rating of a batch, which is no reason to undo the others. */
    private sealed interface Outcome {

        record Written(RatingView rating) implements Outcome {}

        record Existing(RatingId rating) implements Outcome {}
    }

    private final Transactions transactions;
    private final Ratings ratings;
    private final Tallies tallies;
    private final Catalogue catalogue;
    private final ModerationPolicy policy;
    private final Clock clock;
    private final Batcher<Command, Outcome> commands = new Batcher<>(AT_ONCE, this::writeAll);

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
        return switch (commands.call(command)) {
            case Outcome.Written(var rating) -> rating;
            case Outcome.Existing(var rating) -> throw new AlreadyRated(rating);
        };
    }

    /** Takes the products in the order of their ids, so that no two batches wait for each other. */
    private List<Outcome> writeAll(List<Command> batch) {
        return transactions.call(() -> {
            var taken = new TreeMap<ProductId, Tally>();
            batch.stream()
                    .map(Command::product)
                    .sorted()
                    .distinct()
                    .forEach(product -> taken.put(product, tallies.take(product)));
            List<Outcome> outcomes = batch.stream().map(command -> write(command, taken)).toList();
            taken.values().forEach(tallies::save);
            return outcomes;
        });
    }

    private Outcome write(Command command, Map<ProductId, Tally> taken) {
        var existing = ratings.find(command.author(), command.product());
        if (existing.isPresent()) {
            return new Outcome.Existing(existing.get().id());
        }
        var now = clock.instant();
        var rating =
                ratings.add(
                        new Rating.Draft(
                                command.product(),
                                command.author(),
                                command.opinion(),
                                policy.judge(command.opinion()),
                                now));
        Objects.requireNonNull(taken.get(command.product()))
                .move(Optional.empty(), rating.counted(), now);
        return new Outcome.Written(RatingView.of(rating));
    }
}
