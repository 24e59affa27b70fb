package shop.rating.application;

import java.time.Clock;
import shop.rating.domain.ModerationPolicy;
import shop.rating.domain.RatingId;
import shop.rating.domain.Ratings;
import shop.rating.domain.Report;

/** Takes reports of abuse, one per user; too many send a rating to staff. */
public final class ReportRating {

    private final RatingChanges changes;
    private final Ratings ratings;
    private final ModerationPolicy policy;
    private final Clock clock;

    public ReportRating(
            RatingChanges changes, Ratings ratings, ModerationPolicy policy, Clock clock) {
        this.changes = changes;
        this.ratings = ratings;
        this.policy = policy;
        this.clock = clock;
    }

    public void handle(RatingId id, Report report) {
        changes.make(
                id,
                rating -> {
                    rating.checkJudgedBy(report.by());
                    if (ratings.addReport(id, report)) {
                        rating.report(policy, clock.instant());
                    }
                });
    }
}
