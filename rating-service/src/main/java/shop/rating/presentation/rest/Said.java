package shop.rating.presentation.rest;

import org.jspecify.annotations.Nullable;
import shop.rating.domain.Opinion;
import shop.rating.domain.RatingProblem.StarsContradict;
import shop.rating.domain.RatingProblem.StarsMissing;
import shop.rating.domain.Stars;

/** What all requests say that write or change a rating. */
interface Said {

    int LONGEST_TITLE = 120;
    int LONGEST_COMMENT = 4_000;

    @Nullable Integer rating();

    @Nullable Integer score();

    @Nullable String title();

    String comment();

    /** The number of stars may go by either name. */
    default Opinion toOpinion() {
        var given = rating() == null ? score() : rating();
        if (given == null) {
            throw new StarsMissing();
        }
        if (score() != null && !given.equals(score())) {
            throw new StarsContradict();
        }
        var title = title() == null ? "" : title().strip();
        return new Opinion(new Stars(given), title.isEmpty() ? null : title, comment().strip());
    }
}
