package shop.rating.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody has against a rating. */
public record Report(UserId by, Reason reason, @Nullable String note) {

    public enum Reason {
        SPAM,
        OFFENSIVE,
        OFF_TOPIC,
        FAKE,
        OTHER;

        public static Optional<Reason> named(String wireName) {
            return Arrays.stream(values())
                    .filter(reason -> reason.wireName().equals(wireName))
                    .findFirst();
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
