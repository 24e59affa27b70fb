package shop.shipping.domain;

import org.jspecify.annotations.Nullable;

/** Whether an order is to be sent. */
public sealed interface FulfilmentState {

    /** Nothing was heard of it yet. */
    record Unpaid() implements FulfilmentState {}

    record Due(Purchase purchase) implements FulfilmentState {}

    /**
     * The order has ended. What had left by then goes its way.
     *
     * @param purchase {@code null} if it ended before it was paid; then nothing is ever sent
     */
    record Ended(@Nullable Purchase purchase) implements FulfilmentState {}
}
