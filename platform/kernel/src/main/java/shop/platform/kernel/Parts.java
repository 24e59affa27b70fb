package shop.platform.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/** What a service has opened so far. It is closed in the opposite order, and only once. */
public final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /**
     * Starts a service part by part. If that fails, nothing stays open.
     *
     * @param start adds each part as it opens it, and gives the one that has the port
     */
    public static Running start(Function<Parts, Running> start) {
        var parts = new Parts();
        try {
            return new Whole(start.apply(parts).port(), parts);
        } catch (Throwable failure) {
            try (parts) {
                throw failure;
            }
        }
    }

    /** Has {@code part} closed before all that were added earlier. */
    public <T extends AutoCloseable> T add(T part) {
        opened.push(part);
        return part;
    }

    /** Closes all parts, even if some fail to; the first failure is thrown once all are closed. */
    @Override
    public synchronized void close() {
        var last = opened.poll();
        if (last == null) {
            return;
        }
        try (var _ = this) {
            last.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot close " + last, e);
        }
    }

    private record Whole(int port, Parts parts) implements Running {

        @Override
        public void close() {
            parts.close();
        }
    }
}
