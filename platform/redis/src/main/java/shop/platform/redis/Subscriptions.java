package shop.platform.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Who listens to which channel. */
final class Subscriptions extends RedisPubSubAdapter<String, String> {

    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    Subscription add(
            String channel,
            Consumer<String> listener,
            Supplier<Optional<StatefulRedisPubSubConnection<String, String>>> connection) {
        listeners.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>()).add(listener);
        connection.get().ifPresent(messages -> subscribe(messages, channel));
        return () -> listeners.getOrDefault(channel, List.of()).remove(listener);
    }

    /** Takes up all channels; to be called whenever a connection was made. */
    void renew(StatefulRedisPubSubConnection<String, String> connection) {
        listeners.keySet().forEach(channel -> subscribe(connection, channel));
    }

    @Override
    public void message(String channel, String message) {
        listeners.getOrDefault(channel, List.of()).forEach(listener -> listener.accept(message));
    }

    private static void subscribe(
            StatefulRedisPubSubConnection<String, String> connection, String channel) {
        var _ = connection.async().subscribe(channel);
    }
}
