package shop.rating.application;

import java.time.Clock;
import java.util.OptionalLong;
import shop.rating.domain.ModerationPolicy;
import shop.rating.domain.Opinion;
import shop.rating.domain.Person;
import shop.rating.domain.RatingId;

/** Lets an author think otherwise. */
public final class EditRating {

    /**
     * @param version the one that was edited, if that is said
     */
    public record Command(RatingId id, Person person, Opinion opinion, OptionalLong version) {}

    private final RatingChanges changes;
    private final ModerationPolicy policy;
    private final Clock clock;

    public EditRating(RatingChanges changes, ModerationPolicy policy, Clock clock) {
        this.changes = changes;
        this.policy = policy;
        this.clock = clock;
    }

    public RatingView handle(Command command) {
        return RatingView.of(
                changes.make(
                        command.id(),
                        rating ->
                                rating.edit(
                                        command.opinion(),
                                        command.person(),
                                        command.version(),
                                        policy,
                                        clock.instant())));
    }
}
