package shop.rating.domain;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import shop.rating.domain.ModerationPolicy.Extent;
import shop.rating.domain.RatingState.Published;

/** Ratings for tests. */
public final class SomeRatings {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final Instant LATER = NOW.plusSeconds(3600);
    public static final ProductId LAPTOP = new ProductId("507f1f77bcf86cd799439011");
    public static final ProductId MOUSE = new ProductId("507f1f77bcf86cd799439012");
    public static final Person ANNA = new Person(new UserId(7), false);
    public static final Person BINH = new Person(new UserId(8), false);
    public static final Person SELLER = new Person(new UserId(20), false);
    public static final Person STAFF = new Person(new UserId(9), true);
    public static final OptionalLong ANY = OptionalLong.empty();
    public static final Opinion GOOD = opinion(5, "Good", "Does what it should.");
    public static final Opinion BAD = opinion(1, null, "Broke on the first day.");

    /** Of which two reports are too many. */
    public static final ModerationPolicy POLICY =
            new ModerationPolicy(Extent.SUSPICIOUS, List.of("darn", "Địt"), 2);

    private SomeRatings() {}

    public static Opinion opinion(int stars, @Nullable String title, String comment) {
        return new Opinion(new Stars(stars), title, comment);
    }

    /** Anna's of the laptop, as it was stored. */
    public static Rating ratingThatIs(RatingState state) {
        return Rating.restore(
                new Rating.Origin(new RatingId(1), LAPTOP, ANNA.id(), false, NOW),
                new Rating.Standing(GOOD, state, 0, 0, null, 1, NOW));
    }

    public static Rating published() {
        return ratingThatIs(new Published());
    }

    /** Of somebody about the laptop. */
    public static Rating.Draft draft(UserId author, Opinion opinion) {
        return draft(LAPTOP, author, opinion, new Published(), NOW);
    }

    public static Rating.Draft draft(
            ProductId product, UserId author, Opinion opinion, RatingState state, Instant at) {
        return new Rating.Draft(product, author, opinion, state, at);
    }
}
