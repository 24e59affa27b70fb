package shop.order.application;

import shop.order.domain.Orders;
import shop.order.domain.OrdersContract;
import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;

class InMemoryOrdersTest extends OrdersContract {

    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryTransactions transactions = new InMemoryTransactions();

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
