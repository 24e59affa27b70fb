package shop.platform.messaging;

import java.time.Duration;

/**
 * How long work waits for company when it follows on work, since a few together cost as much as
 * one. What comes after a rest never waits.
 */
public enum Pace {
    /** A customer waits for what comes of it. */
    PROMPT(Duration.ofMillis(10)),
    /** It is shown to people, who may be shown the state before a moment longer. */
    SOON(Duration.ofMillis(100)),
    /** Nobody waits: mails, ledgers, records. */
    LEISURELY(Duration.ofMillis(200));

    private final Duration gather;

    Pace(Duration gather) {
        this.gather = gather;
    }

    Duration gather() {
        return gather;
    }
}
