package shop.order.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.order.domain.Fixtures.ANNA;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.NOW;
import static shop.order.domain.Fixtures.placementBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.order.application.FollowCheckout;
import shop.order.application.InMemoryOrders;
import shop.order.application.OrderChanges;
import shop.order.application.SilentBell;
import shop.order.domain.Order;
import shop.order.domain.OrderFilter;
import shop.order.domain.OrderId;
import shop.order.domain.OrderState.Rejected;
import shop.order.domain.OrderStatus;
import shop.order.domain.PaymentId;
import shop.order.domain.Reach;
import shop.order.domain.Shortage;
import shop.order.domain.Signal;
import shop.platform.kernel.Page;
import shop.platform.messaging.Message;
import shop.platform.test.InMemoryTransactions;

/** The examples of the contract, as this service hears them; they are about order 1. */
class CheckoutListenerContractTest {

    private final InMemoryOrders orders = new InMemoryOrders();
    private final FollowCheckout followCheckout =
            new FollowCheckout(
                    orders,
                    new OrderChanges(orders, new InMemoryTransactions(), new SilentBell()),
                    Clock.fixed(NOW, ZoneOffset.UTC));
    private final CheckoutListener listener = new CheckoutListener(followCheckout);

    @Test
    void an_order_whose_stock_is_reserved_is_confirmed() {
        orders.add(placementBy(ANNA));

        listener.handle(List.of(example("inventory-events", "stock_reserved")));

        assertThat(order().status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void an_order_whose_stock_is_short_is_rejected() {
        orders.add(placementBy(ANNA));

        listener.handle(List.of(example("inventory-events", "stock_rejected")));

        assertThat(order().state()).isEqualTo(new Rejected(List.of(new Shortage(LAPTOP, 2, 1))));
    }

    @Test
    void a_processed_payment_pays_and_a_refund_is_remembered() {
        orders.add(placementBy(ANNA));

        listener.handle(List.of(example("inventory-events", "stock_reserved")));
        listener.handle(
                List.of(
                        example("payment-events", "payment_processed"),
                        example("payment-events", "payment_refunded")));

        assertThat(order().status()).isEqualTo(OrderStatus.PAID);
        assertThat(order().payment()).isEqualTo(new PaymentId(12));
        assertThat(order().refunded().isZero()).isFalse();
    }

    @Test
    void a_shipment_that_is_made_and_delivered_brings_its_order_to_the_customer() {
        for (var i = 1; i <= 42; i++) {
            orders.add(placementBy(ANNA));
        }
        followCheckout.handle(
                List.of(
                        new FollowCheckout.Heard(new OrderId(42), new Signal.StockReserved()),
                        new FollowCheckout.Heard(
                                new OrderId(42), new Signal.PaymentProcessed(new PaymentId(9)))));

        listener.handle(List.of(example("shipping-events", "shipment_created")));
        assertThat(order().status()).isEqualTo(OrderStatus.PROCESSING);
        listener.handle(List.of(example("shipping-events", "shipment_updated")));
        assertThat(order().status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void what_is_heard_on_several_topics_at_once_is_heard_in_its_order() {
        orders.add(placementBy(ANNA));

        listener.handle(
                List.of(
                        example("inventory-events", "stock_reserved"),
                        example("payment-events", "payment_processed")));

        assertThat(order().status()).isEqualTo(OrderStatus.PAID);
    }

    private Order order() {
        return orders.list(new OrderFilter(new Reach.Everybodys(), null, null, new Page(0, 1)))
                .getFirst();
    }

    private static Message example(String topic, String type) {
        var file = Path.of("../contracts/events", topic, type + ".example.json");
        try {
            return new Message(
                    UUID.randomUUID(),
                    type,
                    topic,
                    "1",
                    1,
                    "any",
                    Files.readString(file),
                    NOW,
                    Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
