package shop.search.infrastructure.redis;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.redis.Redis;
import shop.platform.redis.RedisUnavailable;
import shop.platform.redis.Subscription;
import shop.search.application.port.Rebuilding;

/** Has all replicas make their indexes anew, as far as Redis reaches them. */
public final class SharedRebuilding implements Rebuilding, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedRebuilding.class);
    private static final String CHANNEL = "search-reindex";

    private final String self = UUID.randomUUID().toString();
    private final Redis redis;
    private final Rebuilding here;
    private final Subscription wishes;

    public SharedRebuilding(Redis redis, Rebuilding here) {
        this.redis = redis;
        this.here = here;
        this.wishes = redis.subscribe(CHANNEL, this::hear);
    }

    @Override
    public Progress begin() {
        var progress = here.begin();
        try {
            redis.publish(CHANNEL, self);
        } catch (RedisUnavailable _) {
            LOG.warn("Other replicas are not told to make their indexes anew: Redis is away");
        }
        return progress;
    }

    @Override
    public Progress latest() {
        return here.latest();
    }

    @Override
    public void close() {
        wishes.close();
    }

    private void hear(String whose) {
        if (!whose.equals(self)) {
            here.begin();
        }
    }
}
