package shop.inventory.domain;

import java.time.Instant;

/** How far an order's hold on stock has come. */
public sealed interface ReservationState {

    /** Its name outside of this program. */
    default String code() {
        return switch (this) {
            case Unheard() -> "unheard";
            case PaidEarly() -> "paid_early";
            case ShippedEarly() -> "shipped_early";
            case Held _ -> "held";
            case Committed() -> "committed";
            case Fulfilled() -> "fulfilled";
            case Released() -> "released";
            case Rejected() -> "rejected";
        };
    }

    /** Nothing is known of the order. */
    record Unheard() implements ReservationState {}

    /** The order's payment was heard of before the order itself. */
    record PaidEarly() implements ReservationState {}

    /** The order's shipping was heard of before the order itself. */
    record ShippedEarly() implements ReservationState {}

    /** All lines are held; the order-service ends an order that is not paid by then. */
    record Held(Instant expiresAt) implements ReservationState {}

    /** Held and paid for. */
    record Committed() implements ReservationState {}

    /** The goods have left. */
    record Fulfilled() implements ReservationState {}

    /** The order is dead; what it held, if anything, is free again. */
    record Released() implements ReservationState {}

    /** A line was short, so nothing was held. */
    record Rejected() implements ReservationState {}
}
