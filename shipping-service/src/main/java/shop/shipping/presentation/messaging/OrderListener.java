package shop.shipping.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;
import shop.shipping.application.FollowOrders;
import shop.shipping.application.FollowOrders.Heard;
import shop.shipping.domain.OrderId;

/** Hears which orders are paid and which have ended. */
public final class OrderListener implements Listener {

    public static final String TOPIC = "order-events";
    public static final Set<String> TYPES = Set.of("order_status_updated", "order_cancelled");

    private static final JsonType<OrderNews> JSON = Jsonb.builder().build().type(OrderNews.class);

    private final FollowOrders followOrders;
    private final String defaultCountry;

    /**
     * @param defaultCountry where an order goes that does not say
     */
    public OrderListener(FollowOrders followOrders, String defaultCountry) {
        this.followOrders = followOrders;
        this.defaultCountry = defaultCountry;
    }

    @Override
    public void handle(List<Message> batch) {
        followOrders.handle(batch.stream().flatMap(this::heard).toList());
    }

    @Override
    public boolean wants(Message message) {
        return heard(message).findAny().isPresent();
    }

    private Stream<Heard> heard(Message message) {
        var news = JSON.fromJson(message.payload());
        var order = new OrderId(news.orderId());
        return switch (message.type()) {
            case "order_cancelled" -> Stream.of(new Heard.Ended(order));
            case "order_status_updated" ->
                    news.status().equals("paid")
                            ? Stream.of(new Heard.Paid(order, news.toPurchase(defaultCountry)))
                            : Stream.of();
            default -> throw new IllegalArgumentException("not asked for: " + message);
        };
    }
}
