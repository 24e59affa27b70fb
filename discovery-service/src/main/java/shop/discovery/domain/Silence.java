package shop.discovery.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Judges what silence means. An instance that is not heard for ten seconds is down. But when the
 * registry itself has stood still, it hears all out anew first; and when most instances fall silent
 * together, the fault is rather between them and the registry, so they are believed to be alive for
 * a minute more.
 */
final class Silence {

    static final Duration TOLERATED = Duration.ofSeconds(10);
    static final Duration DOUBTED = Duration.ofMinutes(1);

    private static final Duration STANDSTILL = Duration.ofSeconds(4);
    private static final int FEW = 3;

    private Instant lastLook = Instant.MIN;
    private Instant hearingOutUntil = Instant.MIN;
    private @Nullable Instant doubtedSince;

    /** Must be called every second or so, before {@link #isTooLong} and {@link #isDoubted}. */
    void look(Instant now) {
        if (lastLook.isBefore(now.minus(STANDSTILL))) {
            hearingOutUntil = now.plus(TOLERATED);
        }
        lastLook = now;
    }

    boolean isTooLong(Instance instance, Instant now) {
        return !instance.isDown()
                && !now.isBefore(hearingOutUntil)
                && !instance.changedAt().plus(TOLERATED).isAfter(now);
    }

    /** Whether {@code silent} of {@code all} instances are too many to believe it. */
    boolean isDoubted(long silent, long all, Instant now) {
        if (all < FEW || silent * 2 <= all) {
            doubtedSince = null;
            return false;
        }
        if (doubtedSince == null) {
            doubtedSince = now;
        }
        return doubtedSince.plus(DOUBTED).isAfter(now);
    }
}
