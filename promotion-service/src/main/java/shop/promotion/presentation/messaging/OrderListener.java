package shop.promotion.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;
import shop.promotion.application.FollowOrders;

/** Hears what becomes of orders. */
public final class OrderListener implements Listener {

    public static final String TOPIC = "order-events";
    public static final Set<String> TYPES =
            Set.of("order_created", "order_status_updated", "order_cancelled");

    private static final JsonType<OrderNews> JSON = Jsonb.builder().build().type(OrderNews.class);

    private final FollowOrders followOrders;

    public OrderListener(FollowOrders followOrders) {
        this.followOrders = followOrders;
    }

    @Override
    public void handle(List<Message> batch) {
        followOrders.handle(
                batch.stream()
                        .map(message -> JSON.fromJson(message.payload()))
                        .flatMap(news -> news.heard().stream())
                        .toList());
    }

    @Override
    public boolean wants(Message message) {
        return JSON.fromJson(message.payload()).heard().isPresent();
    }
}
