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

/** Hears how far the goods of orders have come. */
public final class ShippingListener implements Listener {

    public static final String TOPIC = "shipping-events";
    public static final Set<String> TYPES = Set.of("shipment_created", "shipment_updated");

    private static final JsonType<ShipmentNews> JSON =
            Jsonb.builder().build().type(ShipmentNews.class);

    private final FollowCheckout followCheckout;

    public ShippingListener(FollowCheckout followCheckout) {
        this.followCheckout = followCheckout;
    }

    @Override
    public void handle(List<Message> batch) {
        followCheckout.handle(batch.stream().map(ShippingListener::heard).toList());
    }

    private static Heard heard(Message message) {
        var news = JSON.fromJson(message.payload());
        return new Heard(new OrderId(news.orderId()), news.toSignal());
    }
}
