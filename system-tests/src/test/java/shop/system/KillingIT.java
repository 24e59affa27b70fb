package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is killed: nothing acknowledged is lost, and nothing happens twice. */
class KillingIT {

    @RegisterExtension static final TestShop SHOP = TestShop.inProcesses();

    private static final int ORDERS_PER_SECOND = 20;
    private static final int STOCK = 1_000_000;
    private static final List<String> VICTIMS =
            List.of(
                    "order-service",
                    "inventory-service",
                    "payment-service",
                    "kafka",
                    "mysql",
                    "redis");

    @Test
    void every_acknowledged_order_and_payment_is_there_once_whatever_is_killed() throws Exception {
        var checkout = new Checkout(SHOP);
        var seller = Person.customer(SHOP);
        var product = checkout.product(seller, "10", STOCK);
        var buyers = checkout.customers(20);

        var traffic = new Traffic(SHOP, buyers, product, "10");
        try (traffic) {
            traffic.start(ORDERS_PER_SECOND);
            for (var victim : VICTIMS) {
                traffic.awaitMore(3 * ORDERS_PER_SECOND);
                SHOP.running().kill(victim);
                traffic.awaitMore(5 * ORDERS_PER_SECOND);
            }
            traffic.awaitMore(3 * ORDERS_PER_SECOND);
        }

        assertThat(traffic.surprises()).isEmpty();
        assertThat(traffic.acknowledged()).hasSize(traffic.sent());
        new Books(SHOP).agreeWith(traffic.acknowledged(), product, STOCK);
    }
}
