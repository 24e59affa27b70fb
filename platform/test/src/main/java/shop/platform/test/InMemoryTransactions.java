package shop.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Transactions;

/** One transaction after the other; nothing is undone, as in-memory stores write last. */
public final class InMemoryTransactions implements Transactions {

    private @Nullable List<Runnable> afterCommit;

    @Override
    public synchronized <T> T call(Supplier<T> work) {
        if (afterCommit != null) {
            return work.get();
        }
        var actions = new ArrayList<Runnable>();
        afterCommit = actions;
        T result;
        try {
            result = work.get();
        } finally {
            afterCommit = null;
        }
        actions.forEach(Runnable::run);
        return result;
    }

    @Override
    public synchronized void afterCommit(Runnable action) {
        if (afterCommit == null) {
            action.run();
        } else {
            afterCommit.add(action);
        }
    }
}
