package shop.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt to deliver something.
 *
 * @param status of HTTP; absent if there was no answer
 * @param answer how the answer's body begins
 * @param error why it failed; absent if it did not
 */
public record Attempt(
        Instant at,
        long millis,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable String error) {

    public boolean succeeded() {
        return error == null;
    }
}
