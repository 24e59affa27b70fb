package shop.notification.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.notification.application.TellNews;
import shop.notification.domain.Occasion;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/**
 * Hears that people have registered, what becomes of orders, payments and parcels, and that what
 * people like costs less or is there again. What comes at the same time is told together.
 */
public final class NewsListener implements Listener {

    /** What is heard on which topic. */
    public static final Map<String, Set<String>> TYPES =
            Map.of(
                    "user-events", Set.of("user_registered"),
                    "order-events",
                            Set.of("order_created", "order_status_updated", "order_cancelled"),
                    "payment-events",
                            Set.of("payment_processed", "payment_failed", "payment_refunded"),
                    "shipping-events", Set.of("shipment_created", "shipment_updated"),
                    "favourite-events", Set.of("price_dropped", "back_in_stock"));

    private static final Jsonb JSON = Jsonb.builder().build();
    private static final JsonType<UserNews> USER = JSON.type(UserNews.class);
    private static final JsonType<OrderNews> ORDER = JSON.type(OrderNews.class);
    private static final JsonType<PaymentNews> PAYMENT = JSON.type(PaymentNews.class);
    private static final JsonType<ShippingNews> SHIPPING = JSON.type(ShippingNews.class);
    private static final JsonType<AlertNews> ALERT = JSON.type(AlertNews.class);

    private final TellNews tellNews;

    public NewsListener(TellNews tellNews) {
        this.tellNews = tellNews;
    }

    @Override
    public void handle(List<Message> batch) {
        tellNews.handle(
                batch.stream().map(message -> HeardNews.of(message, occasion(message))).toList());
    }

    private static @Nullable Occasion occasion(Message message) {
        var payload = message.payload();
        return switch (message.type()) {
            case "user_registered" -> USER.fromJson(payload).occasion();
            case "order_created" -> null;
            case "order_status_updated", "order_cancelled" -> ORDER.fromJson(payload).occasion();
            case "payment_processed" -> PAYMENT.fromJson(payload).processed();
            case "payment_failed" -> PAYMENT.fromJson(payload).failed();
            case "payment_refunded" -> PAYMENT.fromJson(payload).refunded();
            case "shipment_created" -> SHIPPING.fromJson(payload).created();
            case "shipment_updated" -> SHIPPING.fromJson(payload).updated();
            case "price_dropped" -> ALERT.fromJson(payload).priceDropped();
            case "back_in_stock" -> ALERT.fromJson(payload).backInStock();
            default -> throw new IllegalArgumentException("not asked for: " + message);
        };
    }
}
