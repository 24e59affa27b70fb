package shop.platform.messaging;

import java.time.Duration;

/**
 * How long work waits for company when it follows on work, since a few together cost as much as
 * one. What comes after a rest never waits.
 */
public enum Pace {
    /** A customer waits for what comes of it. */
    PROMPT(Duration.ofMillis(10)),
    /** Nobody waits: mails and ledgers, and what is shown a moment later, such as stock. */
    LEISURELY(Duration.ofMillis(200));

    private final Duration gather;

    Pace(Duration gather) {
        this.gather = gather;
    }

    Duration gather() {
        return gather;
    }
}
