package shop.search.application.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The making anew of the index out of the shop's log, beside the one that is searched. */
public interface Rebuilding {

    enum Phase {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How the latest one goes.
     *
     * @param finishedAt {@code null} while it runs
     * @param products how many can be found now
     */
    record Progress(Phase phase, Instant startedAt, @Nullable Instant finishedAt, long products) {}

    /**
     * Begins one in every replica that can be told, unless one is under way here; then that will
     * do.
     */
    Progress begin();

    Progress latest();
}
