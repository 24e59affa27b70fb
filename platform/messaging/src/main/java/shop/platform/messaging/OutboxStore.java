package shop.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the relay needs of the place where news wait. Time is always the store's own. */
public interface OutboxStore {

    /**
     * Makes {@code owner} the one that may send, or keeps it so, for {@code length} from now.
     *
     * @return empty while somebody else is
     */
    Optional<Lease> lease(String owner, Duration length);

    /** Lets others send at once. Does nothing if the lease has passed to somebody else. */
    void release(Lease lease);

    /** The oldest news not yet marked as sent, those of one aggregate in their order. */
    List<Unsent> unsent(int limit);

    /**
     * Notes that {@code batch} was sent.
     *
     * @return false, with nothing noted, if the lease has passed to somebody else
     */
    boolean markSent(Lease lease, List<Unsent> batch);

    Backlog backlog();

    /** Forgets news sent longer than {@code age} ago, a limited number at a time. */
    int purge(Duration age);

    /** Has {@code signal} called after each commit of this process that appended news. */
    void onAppended(Runnable signal);

    /**
     * @param oldest how long the oldest of them has been waiting; zero if none is
     */
    record Backlog(long unsent, Duration oldest) {}
}
