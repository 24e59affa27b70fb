package shop.notification.infrastructure.jdbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Webhooks;
import shop.notification.domain.WebhooksContract;
import shop.platform.kernel.Transactions;
import shop.platform.test.Store;
import shop.platform.test.Stores;

@TestInstance(Lifecycle.PER_CLASS)
class JdbcWebhooksIT extends WebhooksContract {

    @RegisterExtension static final Stores STORES = Stores.with(Store.MYSQL);

    private TestDatabase test;

    @BeforeAll
    void open() {
        test = TestDatabase.open(STORES);
    }

    @AfterAll
    void close() {
        test.close();
    }

    @Override
    protected Webhooks webhooks() {
        return new JdbcWebhooks(test.database().sql(), transactions());
    }

    @Override
    protected Deliveries deliveries() {
        return new JdbcDeliveries(test.database().sql(), transactions());
    }

    @Override
    protected Transactions transactions() {
        return test.database().transactions();
    }
}
