package shop.rating.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The name of a {@link RatingState}. */
public enum RatingStatus {
    PENDING,
    PUBLISHED,
    REJECTED;

    public static Optional<RatingStatus> named(String wireName) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
