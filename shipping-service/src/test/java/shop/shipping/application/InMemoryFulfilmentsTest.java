package shop.shipping.application;

import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;
import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.Fulfilments;
import shop.shipping.domain.FulfilmentsContract;

class InMemoryFulfilmentsTest extends FulfilmentsContract {

    private final InMemoryFulfilments fulfilments = new InMemoryFulfilments();
    private final InMemoryTransactions transactions = new InMemoryTransactions();

    @Override
    protected Fulfilments fulfilments() {
        return fulfilments;
    }

    @Override
    protected ShipmentBoard board() {
        return fulfilments;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
