package shop.favourite.application;

import shop.favourite.domain.Watches;
import shop.favourite.domain.WatchesContract;
import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;

class InMemoryWatchesTest extends WatchesContract {

    private final InMemoryWatches all = new InMemoryWatches();

    @Override
    protected Watches all() {
        return all;
    }

    @Override
    protected Transactions transactions() {
        return new InMemoryTransactions();
    }
}
