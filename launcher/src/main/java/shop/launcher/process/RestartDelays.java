package shop.launcher.process;

import java.time.Duration;

/**
 * How long to wait before a process that has died is started again: a moment at first, twice as
 * long each time it dies young, and a moment again once it has lived for a while.
 */
public final class RestartDelays {

    private final Duration shortest;
    private final Duration longest;
    private final Duration youth;
    private Duration next;

    public RestartDelays() {
        this(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    RestartDelays(Duration shortest, Duration longest, Duration youth) {
        this.shortest = shortest;
        this.longest = longest;
        this.youth = youth;
        this.next = shortest;
    }

    Duration after(Duration life) {
        if (life.compareTo(youth) >= 0) {
            next = shortest;
        }
        var delay = next;
        var doubled = delay.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return delay;
    }
}
