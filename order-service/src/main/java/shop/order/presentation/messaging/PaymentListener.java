package shop.order.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.order.application.FollowCheckout;
import shop.order.application.FollowCheckout.Heard;
import shop.order.domain.OrderId;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears that orders were paid, and that money was given back. */
public final class PaymentListener implements Listener {

    public static final String TOPIC = "payment-events";
    public static final Set<String> TYPES = Set.of("payment_processed", "payment_refunded");

    private static final JsonType<PaymentNews> JSON =
            Jsonb.builder().build().type(PaymentNews.class);

    private final FollowCheckout followCheckout;

    public PaymentListener(FollowCheckout followCheckout) {
        this.followCheckout = followCheckout;
    }

    @Override
    public void handle(List<Message> batch) {
        followCheckout.handle(batch.stream().map(PaymentListener::heard).toList());
    }

    private static Heard heard(Message message) {
        var news = JSON.fromJson(message.payload());
        return new Heard(
                new OrderId(news.orderId()),
                switch (message.type()) {
                    case "payment_processed" -> news.processed();
                    case "payment_refunded" -> news.refunded();
                    default -> throw new IllegalArgumentException("not asked for: " + message);
                });
    }
}
