package shop.platform.redis;

/** Someone listening to a channel, until this is closed. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
