package shop.rating.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import shop.rating.domain.RatingProblem.NotYourRating;
import shop.rating.domain.RatingProblem.OwnRating;
import shop.rating.domain.RatingProblem.RatingChanged;
import shop.rating.domain.RatingProblem.RatingNotFound;
import shop.rating.domain.RatingState.Pending;
import shop.rating.domain.RatingState.Published;
import shop.rating.domain.RatingState.Rejected;

/**
 * What one buyer thinks of one product. It is published at once, or after staff have looked at it;
 * reports by other people, and changes of what staff had objected to, bring it back before staff.
 * While it is published it counts, others may find it helpful or report it, and the seller may
 * reply. What is not published only its author and staff see.
 */
public final class Rating {

    /**
     * What never changes of it.
     *
     * @param verified whether an order of this product has reached the author
     */
    public record Origin(
            RatingId id, ProductId product, UserId author, boolean verified, Instant createdAt) {}

    /**
     * All that does change.
     *
     * @param reports since staff last looked at it
     */
    public record Standing(
            Opinion opinion,
            RatingState state,
            long helpful,
            long reports,
            @Nullable Reply reply,
            long version,
            Instant updatedAt) {}

    /** A rating yet to be kept. */
    public record Draft(
            ProductId product, UserId author, Opinion opinion, RatingState state, Instant at) {}

    private final Origin origin;
    private final Standing stored;
    private Opinion opinion;
    private RatingState state;
    private long helpful;
    private long reports;
    private @Nullable Reply reply;
    private long version;
    private Instant updatedAt;

    private Rating(Origin origin, Standing stored) {
        this.origin = origin;
        this.stored = stored;
        this.opinion = stored.opinion();
        this.state = stored.state();
        this.helpful = stored.helpful();
        this.reports = stored.reports();
        this.reply = stored.reply();
        this.version = stored.version();
        this.updatedAt = stored.updatedAt();
    }

    /** A rating as it was stored. */
    public static Rating restore(Origin origin, Standing standing) {
        return new Rating(origin, standing);
    }

    /**
     * Changes what its author thinks. Saying the same again is no change. What staff had an eye on
     * stays with them.
     *
     * @param expected the version the author has seen, if he says so
     * @throws NotYourRating to all but its author
     */
    public void edit(
            Opinion newOpinion,
            Person person,
            OptionalLong expected,
            ModerationPolicy policy,
            Instant now) {
        checkSeenBy(person);
        if (!isBy(person.id())) {
            throw new NotYourRating(id());
        }
        checkVersion(expected);
        if (newOpinion.equals(opinion)) {
            return;
        }
        opinion = newOpinion;
        state =
                switch (state) {
                    case Published() -> policy.judge(newOpinion);
                    case Pending pending -> pending;
                    case Rejected(_) -> new Pending("It was changed after it had been rejected.");
                };
        touch(now);
    }

    /**
     * @param expected the version whoever removes it has seen, if he says so
     * @throws NotYourRating to all but its author and staff
     */
    public void checkRemoval(Person person, OptionalLong expected) {
        checkSeenBy(person);
        if (!isBy(person.id()) && !person.isStaff()) {
            throw new NotYourRating(id());
        }
        checkVersion(expected);
    }

    /** Staff are content with it, whatever was reported before. */
    public void publish(Instant now) {
        reports = 0;
        if (!isPublished()) {
            state = new Published();
            touch(now);
        }
    }

    /** Staff will not have it. */
    public void reject(String reason, Instant now) {
        var rejected = new Rejected(reason);
        reports = 0;
        if (!state.equals(rejected)) {
            state = rejected;
            touch(now);
        }
    }

    /**
     * Whether {@code reader} may say that it helps, or report it.
     *
     * @throws RatingNotFound if it is not shown to everybody
     * @throws OwnRating to its author
     */
    public void checkJudgedBy(UserId reader) {
        if (isBy(reader)) {
            throw new OwnRating(id());
        }
        if (!isPublished()) {
            throw new RatingNotFound(id().value());
        }
    }

    /** One more finds it helpful. */
    public void helped() {
        helpful++;
    }

    /** One who found it helpful does no longer. */
    public void helpedNoMore() {
        helpful--;
    }

    /** One more reports it. Too many send it to staff. */
    public void report(ModerationPolicy policy, Instant now) {
        reports++;
        if (isPublished() && policy.isTooMany(reports)) {
            state = new Pending("It was reported by %d people.".formatted(reports));
            touch(now);
        }
    }

    /** The shop answers it, or answers otherwise than before. */
    public void reply(Reply newReply) {
        if (!isPublished()) {
            throw new RatingNotFound(id().value());
        }
        if (reply == null
                || !reply.text().equals(newReply.text())
                || reply.from() != newReply.from()) {
            reply = newReply;
            touch(newReply.at());
        }
    }

    public void withdrawReply(Instant now) {
        if (reply != null) {
            reply = null;
            touch(now);
        }
    }

    /** Whether {@code person} may see it; {@code null} is anybody. */
    public boolean isSeenBy(@Nullable Person person) {
        return isPublished() || (person != null && (person.isStaff() || isBy(person.id())));
    }

    /** What it adds to the product's count. */
    public Optional<Stars> counted() {
        return isPublished() ? Optional.of(opinion.stars()) : Optional.empty();
    }

    public boolean isBy(UserId user) {
        return origin.author().equals(user);
    }

    public RatingId id() {
        return origin.id();
    }

    public ProductId product() {
        return origin.product();
    }

    public Origin origin() {
        return origin;
    }

    /** How it stands now, stored or not. */
    public Standing standing() {
        return new Standing(opinion, state, helpful, reports, reply, version, updatedAt);
    }

    public boolean isChanged() {
        return !standing().equals(stored);
    }

    /** The version it was read with. */
    public long storedVersion() {
        return stored.version();
    }

    private boolean isPublished() {
        return state instanceof Published;
    }

    private void checkSeenBy(Person person) {
        if (!isSeenBy(person)) {
            throw new RatingNotFound(id().value());
        }
    }

    private void checkVersion(OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != stored.version()) {
            throw new RatingChanged(id());
        }
    }

    private void touch(Instant now) {
        version = stored.version() + 1;
        updatedAt = now;
    }
}
