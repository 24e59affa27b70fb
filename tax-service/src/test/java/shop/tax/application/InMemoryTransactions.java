package shop.tax.application;

import java.util.function.Supplier;
import shop.platform.kernel.Transactions;

/** Runs work at once; nothing is undone. */
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
