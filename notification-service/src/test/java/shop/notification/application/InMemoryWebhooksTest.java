package shop.notification.application;

import shop.notification.domain.Deliveries;
import shop.notification.domain.Webhooks;
import shop.notification.domain.WebhooksContract;
import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;

class InMemoryWebhooksTest extends WebhooksContract {

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks(deliveries);
    private final InMemoryTransactions transactions = new InMemoryTransactions();

    @Override
    protected Webhooks webhooks() {
        return webhooks;
    }

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
