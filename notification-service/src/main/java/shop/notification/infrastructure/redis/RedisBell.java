package shop.notification.infrastructure.redis;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.notification.application.port.Bell;
import shop.notification.domain.UserId;
import shop.platform.redis.Redis;
import shop.platform.redis.RedisUnavailable;
import shop.platform.redis.Subscription;

/**
 * Rings by Redis pub/sub, one message for all users of a batch: {@code 7:12,8:3}. Without Redis
 * only this instance hears its own rings; those who wait elsewhere look again after their patience.
 */
public final class RedisBell implements Bell, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBell.class);
    private static final String CHANNEL = "notification-told";

    private final Redis redis;
    private final LocalBell local = new LocalBell();
    private final Subscription subscription;

    public RedisBell(Redis redis) {
        this.redis = redis;
        this.subscription = redis.subscribe(CHANNEL, this::hear);
    }

    @Override
    public void ring(Map<UserId, Long> told) {
        told.forEach(local::ring);
        var message = told.entrySet().stream().map(it -> it.getKey() + ":" + it.getValue());
        try {
            redis.publish(CHANNEL, message.collect(joining(",")));
        } catch (RedisUnavailable _) {
            LOG.debug("other instances look for themselves while Redis is away");
        }
    }

    @Override
    public boolean await(UserId user, long number, Duration patience) {
        return local.await(user, number, patience);
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void hear(String message) {
        for (var ring : message.split(",", -1)) {
            var colon = ring.indexOf(':');
            local.ring(
                    new UserId(Long.parseLong(ring.substring(0, colon))),
                    Long.parseLong(ring.substring(colon + 1)));
        }
    }
}
