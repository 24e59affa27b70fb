package shop.promotion.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a promotion holds.
 *
 * @param from the first moment, if there is one
 * @param until the first moment at which it no longer holds, if there is one
 */
public record Window(@Nullable Instant from, @Nullable Instant until) {

    public static final Window ALWAYS = new Window(null, null);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    public Window {
        if (Stream.of(Optional.ofNullable(from), Optional.ofNullable(until))
                .flatMap(Optional::stream)
                .anyMatch(it -> it.isBefore(EARLIEST) || it.isAfter(LATEST))) {
            throw new PromotionProblem.FieldRefused(
                    "bad-window", "starts_at", "and ends_at are within 2000 to 9998");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new PromotionProblem.FieldRefused("bad-window", "ends_at", "is after starts_at");
        }
    }

    Optional<Objection> objection(Instant now) {
        if (from != null && now.isBefore(from)) {
            return Optional.of(new Objection(Reason.NOT_STARTED, "It begins at " + from + "."));
        }
        if (until != null && !now.isBefore(until)) {
            return Optional.of(new Objection(Reason.ENDED, "It ended at " + until + "."));
        }
        return Optional.empty();
    }
}
