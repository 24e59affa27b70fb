package shop.shipping.application;

import java.util.function.Supplier;
import shop.platform.kernel.Transactions;

/** One transaction after the other; nothing is undone, as in-memory stores write last. */
public final class InMemoryTransactions implements Transactions {

    @Override
    public synchronized <T> T call(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }
}
