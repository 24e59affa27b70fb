package shop.platform.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.observability.Observability;

/**
 * The two connections to Redis. They are made at once if Redis is there, else in the background as
 * soon as it is; from then on Lettuce makes them anew when they break.
 */
final class Link implements AutoCloseable {

    private record Connections(
            StatefulRedisConnection<String, String> commands,
            StatefulRedisPubSubConnection<String, String> messages) {}

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RedisClient client;
    private final RedisURI uri;
    private final Subscriptions subscriptions;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Connections connections;

    Link(RedisClient client, RedisURI uri, Subscriptions subscriptions) {
        this.client = client;
        this.uri = uri;
        this.subscriptions = subscriptions;
        client.addListener(
                new RedisConnectionStateAdapter() {
                    @Override
                    public void onRedisConnected(
                            RedisChannelHandler<?, ?> connection, SocketAddress address) {
                        messages().ifPresent(subscriptions::renew);
                    }
                });
    }

    void open(Observability observability) {
        if (!connect()) {
            observability.start("redis-connect", this::keepTrying);
        }
    }

    Optional<StatefulRedisConnection<String, String>> commands() {
        return Optional.ofNullable(connections).map(Connections::commands);
    }

    Optional<StatefulRedisPubSubConnection<String, String>> messages() {
        return Optional.ofNullable(connections).map(Connections::messages);
    }

    @Override
    public void close() {
        closing.countDown();
        commands().ifPresent(StatefulConnection::close);
        messages().ifPresent(StatefulConnection::close);
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }

    private void keepTrying() {
        try {
            for (int tries = 1; !closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS); tries++) {
                if (connect()) {
                    LOG.info("Redis at {}:{} is there", uri.getHost(), uri.getPort());
                    return;
                }
                if (tries == 1) {
                    LOG.warn(
                            "Redis at {}:{} is away; going on without it",
                            uri.getHost(),
                            uri.getPort());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean connect() {
        try {
            var made = new Connections(client.connect(), client.connectPubSub());
            made.messages().addListener(subscriptions);
            connections = made;
            subscriptions.renew(made.messages());
            return true;
        } catch (RedisException _) {
            return false;
        }
    }
}
