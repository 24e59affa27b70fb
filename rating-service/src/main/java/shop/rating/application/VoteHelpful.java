package shop.rating.application;

import shop.rating.domain.RatingId;
import shop.rating.domain.Ratings;
import shop.rating.domain.UserId;

/** Notes whom a rating helped; each counts once, however often he says so. */
public final class VoteHelpful {

    /**
     * @param helps whether it does, or does no longer
     */
    public record Command(RatingId id, UserId reader, boolean helps) {}

    private final RatingChanges changes;
    private final Ratings ratings;

    public VoteHelpful(RatingChanges changes, Ratings ratings) {
        this.changes = changes;
        this.ratings = ratings;
    }

    public RatingView handle(Command command) {
        return RatingView.of(
                changes.make(
                        command.id(),
                        rating -> {
                            rating.checkJudgedBy(command.reader());
                            if (command.helps()) {
                                if (ratings.addVote(command.id(), command.reader())) {
                                    rating.helped();
                                }
                            } else if (ratings.removeVote(command.id(), command.reader())) {
                                rating.helpedNoMore();
                            }
                        }));
    }
}
