package shop.platform.messaging;

import java.util.UUID;

/**
 * A message one consumer could not handle, or one that has to wait behind such a message.
 *
 * @param topic the dead letter topic it lies in, at {@code partition} and {@code offset}
 * @param error what went wrong, for people
 */
public record DeadLetter(
        UUID id,
        Aggregate aggregate,
        long aggregateVersion,
        String type,
        Reason reason,
        String error,
        String topic,
        int partition,
        long offset) {

    public enum Reason {
        /** Its headers do not say what it is. */
        UNREADABLE,
        /** The listener failed on this message alone. */
        REFUSED,
        /** An earlier message of the same aggregate is a dead letter. */
        PREDECESSOR
    }
}
