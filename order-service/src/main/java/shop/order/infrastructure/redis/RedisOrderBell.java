package shop.order.infrastructure.redis;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.order.application.port.OrderBell;
import shop.order.domain.Order;
import shop.order.domain.OrderId;
import shop.platform.redis.Redis;
import shop.platform.redis.RedisUnavailable;
import shop.platform.redis.Subscription;

/**
 * Rings by Redis pub/sub, one message for all orders of a batch: {@code 42:2,43:2}. Without Redis
 * only this instance hears its own rings.
 */
public final class RedisOrderBell implements OrderBell, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisOrderBell.class);
    private static final String CHANNEL = "order-decisions";

    private final Redis redis;
    private final LocalBell local = new LocalBell();
    private final Subscription subscription;

    public RedisOrderBell(Redis redis) {
        this.redis = redis;
        this.subscription = redis.subscribe(CHANNEL, this::hear);
    }

    @Override
    public void ring(Collection<Order> changed) {
        changed.forEach(local::ring);
        var message = changed.stream().map(it -> it.id() + ":" + it.version());
        try {
            redis.publish(CHANNEL, message.collect(joining(",")));
        } catch (RedisUnavailable _) {
            LOG.debug("other instances look for themselves while Redis is away");
        }
    }

    @Override
    public Optional<Order> await(OrderId order, long version, Duration patience) {
        return local.await(order, version, patience);
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void hear(String message) {
        for (var ring : message.split(",", -1)) {
            var colon = ring.indexOf(':');
            local.ring(
                    new OrderId(Long.parseLong(ring.substring(0, colon))),
                    Long.parseLong(ring.substring(colon + 1)));
        }
    }
}
