package shop.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the keys of a source. They are fetched again when they are old, so that a withdrawn key
 * ends, and when an unknown one is asked for, so that a new key is known at once; but never more
 * often than every few seconds, whatever strangers send. While the source is away the last keys
 * serve on.
 */
final class CachedKeys implements JWKSource<SecurityContext> {

    static final Duration OLD = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(CachedKeys.class);

    private final KeySource source;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable JWKSet keys;
    private volatile Instant fetchedAt = Instant.MIN;
    private volatile Instant triedAt = Instant.MIN;

    CachedKeys(KeySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context)
            throws KeySourceException {
        var found = select(wanted);
        if (found.isEmpty() || fetchedAt.isBefore(clock.instant().minus(OLD))) {
            fetch();
            found = select(wanted);
        }
        if (keys == null) {
            throw new KeySourceException("the keys were never got");
        }
        return found;
    }

    private List<JWK> select(JWKSelector wanted) {
        var present = keys;
        return present == null ? List.of() : wanted.select(present);
    }

    private void fetch() {
        fetching.lock();
        try {
            var now = clock.instant();
            if (triedAt.isAfter(now.minus(PAUSE))) {
                return;
            }
            triedAt = now;
            keys = JWKSet.parse(source.keySet());
            fetchedAt = now;
        } catch (ParseException | RuntimeException e) {
            LOG.warn("Keys could not be fetched: {}", e.toString());
        } finally {
            fetching.unlock();
        }
    }
}
