package shop.search.infrastructure.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.platform.redis.Cache;
import shop.platform.redis.Redis;
import shop.search.application.port.ResultCache;
import shop.search.domain.Found;
import shop.search.domain.SearchQuery;

/**
 * Keeps in Redis what was found, by the state of the index it was found in: a change of any product
 * makes another state, so that nothing kept can hide it, and replicas that know the same share what
 * they find. The latest lie in this instance too, which does without Redis if it must.
 */
public final class RedisResults implements ResultCache {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int NEAR = 500;

    /** Another number whenever the same index would find something else. */
    private static final String NAME = "search:results:1";

    private final Cache far;
    private final Map<String, Found> near =
            new LinkedHashMap<>(NEAR, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
                    return size() > NEAR;
                }
            };

    public RedisResults(Redis redis) {
        this.far = redis.cache(NAME, LIFE);
    }

    @Override
    public Kept get(String state, SearchQuery query, Supplier<Found> search) {
        var key = state + ":" + digest(query.canonical());
        var here = near(key);
        if (here != null) {
            return new Kept(here, true);
        }
        var searched = new Searched(search);
        var written = far.get(key, searched::write);
        var found = searched.found == null ? FoundJson.read(written) : searched.found;
        synchronized (near) {
            near.put(key, found);
        }
        return new Kept(found, searched.found == null);
    }

    private @Nullable Found near(String key) {
        synchronized (near) {
            return near.get(key);
        }
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows whether it was asked to search. */
    private static final class Searched {

        private final Supplier<Found> search;
        private @Nullable Found found;

        private Searched(Supplier<Found> search) {
            this.search = search;
        }

        private String write() {
            var now = search.get();
            found = now;
            return FoundJson.write(now);
        }
    }
}
