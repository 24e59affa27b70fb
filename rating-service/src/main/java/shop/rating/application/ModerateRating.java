package shop.rating.application;

import java.time.Clock;
import shop.rating.domain.RatingId;

/** Decides for staff whether a rating is shown. */
public final class ModerateRating {

    /** What staff decide. */
    public sealed interface Decision {

        record Publish() implements Decision {}

        record Reject(String reason) implements Decision {}
    }

    private final RatingChanges changes;
    private final Clock clock;

    public ModerateRating(RatingChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    public RatingView handle(RatingId id, Decision decision) {
        var now = clock.instant();
        return RatingView.of(
                changes.make(
                        id,
                        rating -> {
                            switch (decision) {
                                case Decision.Publish() -> rating.publish(now);
                                case Decision.Reject(var reason) -> rating.reject(reason, now);
                            }
                        }));
    }
}
