package shop.platform.kernel;

/** Something started that can be stopped. Stopping twice does no harm. */
public interface Running extends AutoCloseable {

    /** The TCP port it answers on; the real one where 0 was asked for. */
    int port();

    /** Takes no new work, finishes what is under way, lets go of everything. */
    @Override
    void close();
}
