package shop.platform.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;

/**
 * One service's Redis. Opening it never fails; while Redis is away, commands are refused at once
 * with {@link RedisUnavailable}, caches go to their source, and messages are lost. It is back
 * within a second of Redis being back, subscriptions included.
 */
public final class Redis implements AutoCloseable {

    private static final Duration RECONNECT_AT_MOST = Duration.ofMillis(500);

    private final Observability observability;
    private final ClientResources resources;
    private final Link link;
    private final Subscriptions subscriptions = new Subscriptions();

    private Redis(RedisSettings settings, Observability observability) {
        this.observability = observability;
        this.resources =
                ClientResources.builder()
                        .reconnectDelay(
                                Delay.exponential(
                                        Duration.ofMillis(10),
                                        RECONNECT_AT_MOST,
                                        2,
                                        TimeUnit.MILLISECONDS))
                        .build();
        var client = RedisClient.create(resources, settings.uri());
        client.setOptions(
                ClientOptions.builder()
                        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                        .timeoutOptions(TimeoutOptions.enabled(RedisSettings.PATIENCE))
                        .socketOptions(
                                SocketOptions.builder()
                                        .connectTimeout(RedisSettings.PATIENCE)
                                        .keepAlive(true)
                                        .build())
                        .build());
        this.link = new Link(client, settings.uri(), subscriptions);
    }

    public static Redis open(Settings settings, Observability observability) {
        var redis = new Redis(RedisSettings.of(settings), observability);
        redis.link.open(observability);
        return redis;
    }

    /**
     * What {@code work} gives, done with Redis' own commands.
     *
     * @throws RedisUnavailable if Redis does not answer within a quarter of a second
     */
    public <T extends @Nullable Object> T call(Function<RedisCommands<String, String>, T> work) {
        var connection = link.commands().orElseThrow(RedisUnavailable::new);
        try {
            return work.apply(connection.sync());
        } catch (RedisException _) {
            throw new RedisUnavailable();
        }
    }

    /** A cache whose entries live for {@code life}; its name stands before its keys. */
    public Cache cache(String name, Duration life) {
        return new Cache(this, name, life, observability.metrics());
    }

    /** Tells whoever listens now. */
    public void publish(String channel, String message) {
        call(commands -> commands.publish(channel, message));
    }

    /**
     * Hears all messages on {@code channel} from now on, save those sent while Redis is away.
     *
     * @param listener must be quick, since it holds up all others
     * @return ends it when closed
     */
    public Subscription subscribe(String channel, Consumer<String> listener) {
        return subscriptions.add(channel, listener, link::messages);
    }

    /** Whether Redis answers. */
    public boolean isAlive() {
        try {
            return "PONG".equals(call(RedisCommands::ping));
        } catch (RedisUnavailable _) {
            return false;
        }
    }

    @Override
    public void close() {
        link.close();
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
