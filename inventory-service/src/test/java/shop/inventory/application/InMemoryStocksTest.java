package shop.inventory.application;

import shop.inventory.domain.Stocks;
import shop.inventory.domain.StocksContract;
import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;

class InMemoryStocksTest extends StocksContract {

    private final InMemoryStocks stocks = new InMemoryStocks();
    private final InMemoryTransactions transactions = new InMemoryTransactions();

    @Override
    protected Stocks stocks() {
        return stocks;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
