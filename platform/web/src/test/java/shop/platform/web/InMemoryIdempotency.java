package shop.platform.web;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** As the real store, but for the lapse of locks. */
final class InMemoryIdempotency implements IdempotencyStore {

    private record Entry(String hash, String owner, @Nullable Answer answer) {}

    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public Begun begin(Key key, String requestHash) {
        var mine = new Entry(requestHash, UUID.randomUUID().toString(), null);
        var first = entries.putIfAbsent(key, mine);
        if (first == null) {
            return new Fresh(mine.owner());
        }
        if (!first.hash().equals(requestHash)) {
            return new Mismatch();
        }
        return first.answer() == null ? new Running() : new Replay(first.answer());
    }

    @Override
    public void complete(Key key, String owner, Answer answer) {
        entries.computeIfPresent(
                key,
                (_, entry) ->
                        entry.owner().equals(owner)
                                ? new Entry(entry.hash(), owner, answer)
                                : entry);
    }

    @Override
    public void release(Key key, String owner) {
        entries.computeIfPresent(key, (_, entry) -> entry.owner().equals(owner) ? null : entry);
    }
}
