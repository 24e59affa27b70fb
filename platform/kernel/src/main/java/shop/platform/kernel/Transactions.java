package shop.platform.kernel;

import java.util.function.Supplier;

/**
 * Runs work so that all of it is kept or none. Work started inside a transaction of the same thread
 * joins it. An exception undoes everything and is passed on.
 */
public interface Transactions {

    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return 0;
        });
    }

    /** Does {@code action} once the present transaction is kept, or at once if there is none. */
    void afterCommit(Runnable action);
}
