package shop.rating.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/** Which ratings to list, and in which order; a {@code null} part does not restrict. */
public record RatingFilter(
        @Nullable ProductId product,
        @Nullable UserId author,
        @Nullable RatingStatus status,
        @Nullable Stars stars,
        @Nullable Boolean verified,
        Sort sort,
        Page page) {

    /** All of one author's, newest first. */
    public static RatingFilter by(UserId author, Page page) {
        return new RatingFilter(null, author, null, null, null, Sort.NEWEST, page);
    }

    /** All of one status, the one that has waited longest first. */
    public static RatingFilter waiting(RatingStatus status, Page page) {
        return new RatingFilter(null, null, status, null, null, Sort.WAITING, page);
    }

    /** The order of a list. Ties go by id, the later one first unless by waiting. */
    public enum Sort {
        NEWEST,
        HELPFUL,
        HIGHEST,
        LOWEST,
        WAITING;

        /** One of those that anybody can ask for. */
        public static Optional<Sort> named(String wireName) {
            return Arrays.stream(values())
                    .filter(sort -> sort != WAITING)
                    .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(wireName))
                    .findFirst();
        }
    }
}
