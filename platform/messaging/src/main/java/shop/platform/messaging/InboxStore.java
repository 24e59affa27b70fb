package shop.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What one consumer has heard, and which dead letters of it lie unsettled. */
public interface InboxStore {

    /** Keeps all that {@code work} does, here and in the service's own tables, or nothing. */
    <T> T together(Supplier<T> work);

    Known known(List<Message> batch);

    /**
     * Notes that these were heard.
     *
     * @throws TwinAtWork if somebody else has just noted one of them
     */
    void heard(Collection<UUID> ids);

    /**
     * Notes a dead letter, or where it lies now if it is one already: until it is settled, its
     * aggregate's later messages follow it.
     */
    void park(DeadLetter letter);

    /** Forgets a dead letter: it was heard after all, or never will be. */
    void settle(UUID id);

    /** All unsettled dead letters, those of one aggregate in the order of their versions. */
    List<DeadLetter> parked();

    /** Forgets what was heard longer than {@code age} ago, a limited number at a time. */
    int purge(Duration age);

    /** Whether {@code fault} lies with the store or the way to it, not with the message. */
    boolean isTechnical(Throwable fault);

    /**
     * @param heard which of the messages asked about were heard before
     * @param parked the unsettled dead letters of their aggregates, in the order of versions
     */
    record Known(Set<UUID> heard, Map<Aggregate, List<UUID>> parked) {}

    /** The same message is being heard elsewhere; trying again shows what came of it. */
    final class TwinAtWork extends RuntimeException {
        public TwinAtWork(Throwable cause) {
            super("the same messages are being heard elsewhere", cause);
        }
    }
}
