package shop.promotion.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the uses of an order stand. */
public sealed interface RedemptionState {

    /** Taken; whether there will be an order is not known yet, and asked for at that time. */
    record Reserved(Instant expiresAt) implements RedemptionState {}

    /** Taken, by an order that lives. */
    record Confirmed(OrderId order) implements RedemptionState {}

    /**
     * Given back, for good.
     *
     * @param order absent where there never was one
     */
    record Released(@Nullable OrderId order) implements RedemptionState {}

    /** Its name on the wire: {@code reserved}. */
    default String word() {
        return switch (this) {
            case Reserved _ -> "reserved";
            case Confirmed _ -> "confirmed";
            case Released _ -> "released";
        };
    }
}
