package shop.order.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.order.domain.Fixtures.ANNA;
import static shop.order.domain.Fixtures.PAY_BY;
import static shop.order.domain.Fixtures.placementBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.order.domain.Order;
import shop.order.domain.Orders;
import shop.order.domain.OrdersContract;
import shop.order.infrastructure.jdbc.JdbcOrders;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.kernel.Transactions;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Store;
import shop.platform.test.Stores;

@TestInstance(Lifecycle.PER_CLASS)
class JdbcOrdersIT extends OrdersContract {

    @RegisterExtension static final Stores STORES = Stores.with(Store.MYSQL);

    private Observability observability;
    private Database database;
    private Orders orders;

    @BeforeAll
    void open() {
        var settings = Settings.of(STORES.settings());
        observability = Observability.of("order-service", settings);
        database = Database.open(DatabaseSettings.of(settings, "order"), observability);
        orders = new JdbcOrders(database.sql(), database.transactions(), database.outbox());
    }

    @AfterAll
    void close() {
        database.close();
        observability.close();
    }

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected Transactions transactions() {
        return database.transactions();
    }

    @Test
    void an_order_and_its_announcement_are_kept_together() {
        var order = orders.add(placementBy(ANNA));

        assertThat(database.outbox().unsent(1000))
                .filteredOn(it -> it.message().key().equals(order.id().toString()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.message().type()).isEqualTo("order_created");
                    assertThat(it.message().aggregateVersion()).isEqualTo(1);
                });
    }

    @Test
    void two_instances_never_expire_the_same_order() throws InterruptedException {
        orders.add(placementBy(ANNA));
        var locked = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var first = Thread.ofVirtual().start(() -> holdOverdue(locked, looked));
        locked.await();

        var left = transactions().call(() -> orders.lockOverdue(PAY_BY, 100));
        looked.countDown();
        first.join();

        assertThat(left).isEmpty();
        assertThat(overdue()).isNotEmpty();
    }

    private List<Order> overdue() {
        return transactions().call(() -> orders.lockOverdue(PAY_BY, 100));
    }

    private void holdOverdue(CountDownLatch locked, CountDownLatch looked) {
        transactions()
                .run(() -> {
                    orders.lockOverdue(PAY_BY, 100);
                    locked.countDown();
                    try {
                        looked.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
