package shop.rating.domain;

import java.util.List;
import java.util.Optional;

/**
 * All ratings. Whoever writes has taken the product's {@link Tally} before, so that he is the only
 * one to change that product's ratings.
 */
public interface Ratings {

    /** Keeps a new rating. */
    Rating add(Rating.Draft draft);

    /** Keeps what has changed. */
    void save(Rating rating);

    /** Forgets a rating, and who judged it. */
    void remove(RatingId id);

    Optional<Rating> find(RatingId id);

    Optional<Rating> find(UserId author, ProductId product);

    RatingPage list(RatingFilter filter);

    /** Whether {@code reader} is new among those who find it helpful; afterwards he is there. */
    boolean addVote(RatingId id, UserId reader);

    /** Whether {@code reader} was among those who find it helpful; afterwards he is not. */
    boolean removeVote(RatingId id, UserId reader);

    /** Whether nobody of that name has reported it before; the first report is kept. */
    boolean addReport(RatingId id, Report report);

    /** The reports of a rating, in no order. */
    List<Report> reports(RatingId id);

    /** How many published ratings give {@code product} one star, two, and so on, counted anew. */
    long[] recount(ProductId product);

    record RatingPage(List<Rating> ratings, long total) {}
}
