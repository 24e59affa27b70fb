package shop.favourite.application;

import shop.favourite.domain.Lists;
import shop.favourite.domain.ListsContract;
import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;

class InMemoryListsTest extends ListsContract {

    private final InMemoryLists all = new InMemoryLists();

    @Override
    protected Lists all() {
        return all;
    }

    @Override
    protected Transactions transactions() {
        return new InMemoryTransactions();
    }
}
