package shop.rating.domain;

import java.util.Optional;
import java.util.regex.Pattern;

public record RatingId(long value) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    /** Empty if {@code text} cannot be the id of any rating. */
    public static Optional<RatingId> parse(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new RatingId(Long.parseLong(text)))
                : Optional.empty();
    }
}
