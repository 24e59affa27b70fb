package shop.rating.application;

import static shop.rating.domain.SomeRatings.LAPTOP;
import static shop.rating.domain.SomeRatings.MOUSE;
import static shop.rating.domain.SomeRatings.NOW;
import static shop.rating.domain.SomeRatings.POLICY;
import static shop.rating.domain.SomeRatings.opinion;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import shop.platform.kernel.Problem;
import shop.platform.kernel.Transactions;
import shop.platform.test.FakeClock;
import shop.rating.application.ModerateRating.Decision;
import shop.rating.domain.Opinion;
import shop.rating.domain.Person;
import shop.rating.domain.ProductId;
import shop.rating.domain.RatingId;
import shop.rating.domain.Ratings;
import shop.rating.domain.Report;
import shop.rating.domain.Tallies;
import shop.rating.domain.UserId;

/** People who do anything they may and may not, as a seed decides. */
public final class RandomRatings {

    private static final List<ProductId> PRODUCTS = List.of(LAPTOP, MOUSE);
    private static final int PEOPLE = 12;

    private final Random random;
    private final WriteRating writeRating;
    private final EditRating editRating;
    private final RemoveRating removeRating;
    private final ModerateRating moderateRating;
    private final ReportRating reportRating;
    private final VoteHelpful voteHelpful;
    private final Ratings ratings;
    private int refusals;

    public RandomRatings(long seed, Transactions transactions, Ratings ratings, Tallies tallies) {
        this.random = new Random(seed);
        this.ratings = ratings;
        Clock clock = FakeClock.at(NOW);
        var changes = new RatingChanges(transactions, ratings, tallies, clock);
        this.writeRating =
                new WriteRating(
                        transactions,
                        ratings,
                        tallies,
                        _ -> Optional.of(new UserId(1)),
                        POLICY,
                        clock);
        this.editRating = new EditRating(changes, POLICY, clock);
        this.removeRating = new RemoveRating(transactions, ratings, tallies, clock);
        this.moderateRating = new ModerateRating(changes, clock);
        this.reportRating = new ReportRating(changes, ratings, POLICY, clock);
        this.voteHelpful = new VoteHelpful(changes, ratings);
    }

    /** Does so many things; how many were refused. */
    public int run(int steps) {
        for (var step = 0; step < steps; step++) {
            try {
                doAnything();
            } catch (Problem refused) {
                refusals++;
            }
        }
        return refusals;
    }

    private void doAnything() {
        var person = new Person(new UserId(1 + random.nextInt(PEOPLE)), random.nextInt(4) == 0);
        var product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> writeRating.handle(new WriteRating.Command(person.id(), product, said()));
            case 2 ->
                    editRating.handle(
                            new EditRating.Command(any(), person, said(), OptionalLong.empty()));
            case 3 -> removeRating.handle(any(), person, OptionalLong.empty());
            case 4 -> moderateRating.handle(any(), new Decision.Publish());
            case 5 -> moderateRating.handle(any(), new Decision.Reject("no"));
            case 6 -> reportRating.handle(any(), new Report(person.id(), Report.Reason.SPAM, null));
            default ->
                    voteHelpful.handle(
                            new VoteHelpful.Command(any(), person.id(), random.nextBoolean()));
        }
    }

    private RatingId any() {
        var owner = new UserId(1 + random.nextInt(PEOPLE));
        return ratings.find(owner, PRODUCTS.get(random.nextInt(PRODUCTS.size())))
                .map(rating -> rating.id())
                .orElse(new RatingId(999_999));
    }

    private Opinion said() {
        var text = random.nextInt(5) == 0 ? "darn" : "Fine. " + random.nextInt();
        return opinion(1 + random.nextInt(5), null, text);
    }
}
