package shop.rating.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/** What the shop answers to a rating. */
public record Reply(String text, UserId by, From from, Instant at) {

    /** In whose name it is given. */
    public enum From {
        SELLER,
        STAFF;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static From named(String wireName) {
            return Arrays.stream(values())
                    .filter(from -> from.wireName().equals(wireName))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such side: " + wireName));
        }
    }
}
