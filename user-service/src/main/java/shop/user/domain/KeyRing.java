package shop.user.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keys that matter at some time: the one that signs, its successor, and those retired. */
public record KeyRing(List<SigningKey> keys) {

    public KeyRing {
        keys = keys.stream().sorted(Comparator.comparingInt(SigningKey::generation)).toList();
    }

    /** The newest key whose time has begun. It goes on signing while its successor is missing. */
    public SigningKey signing(Instant now) {
        return begun(now).orElseThrow(() -> new IllegalStateException("no key may sign yet"));
    }

    /** All keys by which a living token may have been signed, or may soon be. */
    public List<SigningKey> published(Instant now, Duration afterlife) {
        var signing = begun(now);
        return keys.stream()
                .filter(key ->
                        now.isBefore(key.signsUntil().plus(afterlife))
                                || signing.filter(key::equals).isPresent())
                .toList();
    }

    /** When the key that is yet to be made begins to sign; empty if none is missing. */
    public Optional<Instant> vacancy(Instant now) {
        if (keys.isEmpty() || !now.isBefore(keys.getLast().signsUntil())) {
            return Optional.of(now);
        }
        var last = keys.getLast();
        return now.isBefore(last.signsFrom()) ? Optional.empty() : Optional.of(last.signsUntil());
    }

    public int nextGeneration() {
        return keys.isEmpty() ? 1 : keys.getLast().generation() + 1;
    }

    private Optional<SigningKey> begun(Instant now) {
        return keys.reversed().stream().filter(key -> !now.isBefore(key.signsFrom())).findFirst();
    }
}
