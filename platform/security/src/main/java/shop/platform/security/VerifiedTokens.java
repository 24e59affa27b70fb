package shop.platform.security;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the tokens used last, each until it expires, so that a signature is checked once. */
final class VerifiedTokens<C extends Caller> {

    private record Verified<C>(C caller, Instant until) {}

    private final Map<String, Verified<C>> byToken;

    VerifiedTokens(int capacity) {
        this.byToken =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Verified<C>> eldest) {
                        return size() > capacity;
                    }
                };
    }

    synchronized Optional<C> find(String token, Instant now) {
        return Optional.ofNullable(byToken.get(token))
                .filter(verified -> now.isBefore(verified.until()))
                .map(Verified::caller);
    }

    synchronized void keep(String token, C caller, Instant until) {
        byToken.put(token, new Verified<>(caller, until));
    }
}
