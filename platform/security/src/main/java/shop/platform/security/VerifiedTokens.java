package shop.platform.security;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the tokens used last, each until it expires, so that a signature is checked once. */
final class VerifiedTokens {

    private record Verified(CurrentUser user, Instant until) {}

    private final Map<String, Verified> byToken;

    VerifiedTokens(int capacity) {
        this.byToken =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
                        return size() > capacity;
                    }
                };
    }

    synchronized Optional<CurrentUser> find(String token, Instant now) {
        return Optional.ofNullable(byToken.get(token))
                .filter(verified -> now.isBefore(verified.until()))
                .map(Verified::user);
    }

    synchronized void keep(String token, CurrentUser user, Instant until) {
        byToken.put(token, new Verified(user, until));
    }
}
