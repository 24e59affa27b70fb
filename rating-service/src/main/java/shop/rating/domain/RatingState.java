package shop.rating.domain;

import org.jspecify.annotations.Nullable;

/** Only a published rating is shown to everybody and counts. */
public sealed interface RatingState {

    /**
     * It waits for staff to look at it.
     *
     * @param reason why
     */
    record Pending(String reason) implements RatingState {}

    record Published() implements RatingState {}

    /**
     * Staff will not have it.
     *
     * @param reason why, for its author
     */
    record Rejected(String reason) implements RatingState {}

    default RatingStatus status() {
        return switch (this) {
            case Pending(_) -> RatingStatus.PENDING;
            case Published() -> RatingStatus.PUBLISHED;
            case Rejected(_) -> RatingStatus.REJECTED;
        };
    }

    default @Nullable String whyNotShown() {
        return switch (this) {
            case Pending(var reason) -> reason;
            case Published() -> null;
            case Rejected(var reason) -> reason;
        };
    }
}
