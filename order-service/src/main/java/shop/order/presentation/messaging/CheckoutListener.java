package shop.order.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shop.order.application.FollowCheckout;
import shop.order.application.FollowCheckout.Heard;
import shop.order.domain.OrderId;
import shop.order.domain.Signal;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/**
 * Hears whether stock is held, what was paid and given back, and how far goods have come. What
 * comes at the same time, on whichever topic, changes its orders together.
 */
public final class CheckoutListener implements Listener {

    /** What is heard on which topic. */
    public static final Map<String, Set<String>> TYPES =
            Map.of(
                    "inventory-events", Set.of("stock_reserved", "stock_rejected"),
                    "payment-events", Set.of("payment_processed", "payment_refunded"),
                    "shipping-events", Set.of("shipment_created", "shipment_updated"));

    private static final Jsonb JSON = Jsonb.builder().build();
    private static final JsonType<StockDecision> STOCK = JSON.type(StockDecision.class);
    private static final JsonType<PaymentNews> PAYMENT = JSON.type(PaymentNews.class);
    private static final JsonType<ShipmentNews> SHIPMENT = JSON.type(ShipmentNews.class);

    private final FollowCheckout followCheckout;

    public CheckoutListener(FollowCheckout followCheckout) {
        this.followCheckout = followCheckout;
    }

    @Override
    public void handle(List<Message> batch) {
        followCheckout.handle(batch.stream().map(CheckoutListener::heard).toList());
    }

    private static Heard heard(Message message) {
        var payload = message.payload();
        return switch (message.type()) {
            case "stock_reserved" ->
                    heard(STOCK.fromJson(payload).orderId(), new Signal.StockReserved());
            case "stock_rejected" -> {
                var decision = STOCK.fromJson(payload);
                yield heard(decision.orderId(), new Signal.StockRejected(decision.toShortages()));
            }
            case "payment_processed" -> {
                var news = PAYMENT.fromJson(payload);
                yield heard(news.orderId(), news.processed());
            }
            case "payment_refunded" -> {
                var news = PAYMENT.fromJson(payload);
                yield heard(news.orderId(), news.refunded());
            }
            case "shipment_created", "shipment_updated" -> {
                var news = SHIPMENT.fromJson(payload);
                yield heard(news.orderId(), news.toSignal());
            }
            default -> throw new IllegalArgumentException("not asked for: " + message);
        };
    }

    private static Heard heard(long order, Signal signal) {
        return new Heard(new OrderId(order), signal);
    }
}
