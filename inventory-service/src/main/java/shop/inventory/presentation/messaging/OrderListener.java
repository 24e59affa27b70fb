package shop.inventory.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shop.inventory.application.FollowOrders;
import shop.inventory.domain.OrderNews;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears {@code order-events}. */
public final class OrderListener implements Listener {

    public static final String TOPIC = "order-events";
    public static final Set<String> TYPES =
            Set.of("order_created", "order_status_updated", "order_cancelled");

    private static final JsonType<OrderMessage> MESSAGE =
            Jsonb.builder().build().type(OrderMessage.class);

    private final FollowOrders followOrders;

    public OrderListener(FollowOrders followOrders) {
        this.followOrders = followOrders;
    }

    @Override
    public void handle(List<Message> batch) {
        followOrders.handle(batch.stream().flatMap(OrderListener::news).toList());
    }

    @Override
    public boolean wants(Message message) {
        return news(message).findAny().isPresent();
    }

    private static Stream<OrderNews> news(Message message) {
        return MESSAGE.fromJson(message.payload()).news().stream();
    }
}
