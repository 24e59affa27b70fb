package shop.launcher.process;

/** One part of a running shop: a store, a service or the gateway. */
public interface Part extends AutoCloseable {

    String name();

    int port();

    /** The process it lives in now. */
    long pid();

    /** Kills its process at once, as {@code kill -9} does. */
    void kill();

    @Override
    void close();
}
