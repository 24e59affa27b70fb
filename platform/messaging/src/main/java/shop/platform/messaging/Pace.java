package shop.platform.messaging;

import java.time.Duration;

/**
 * How long work waits for company when it follows on work, since a few together cost as much as
 * one: the longer, the more came last time. What comes after a rest never waits.
 */
public enum Pace {
    /** A customer waits for what comes of it. */
    PROMPT(Duration.ofMillis(5), Duration.ofMillis(20)),
    /** It is shown a moment later, such as stock. */
    LEISURELY(Duration.ofMillis(200), Duration.ofMillis(200)),
    /** Nobody is looking: mails, ledgers, and what is noted for later. */
    BACKGROUND(Duration.ofMillis(500), Duration.ofMillis(500));

    private final Duration perMessage;
    private final Duration longest;

    Pace(Duration perMessage, Duration longest) {
        this.perMessage = perMessage;
        this.longest = longest;
    }

    /**
     * @param lastBatch how many came last time
     */
    Duration gather(int lastBatch) {
        var wait = perMessage.multipliedBy(lastBatch);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
