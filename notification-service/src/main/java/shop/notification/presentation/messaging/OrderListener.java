package shop.notification.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.notification.application.TellNews;
import shop.notification.application.TellNews.Heard;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears what becomes of orders. */
public final class OrderListener implements Listener {

    public static final String TOPIC = "order-events";
    public static final Set<String> TYPES =
            Set.of("order_created", "order_status_updated", "order_cancelled");

    private static final JsonType<OrderNews> JSON = Jsonb.builder().build().type(OrderNews.class);

    private final TellNews tellNews;

    public OrderListener(TellNews tellNews) {
        this.tellNews = tellNews;
    }

    @Override
    public void handle(List<Message> batch) {
        tellNews.handle(batch.stream().map(OrderListener::heard).toList());
    }

    private static Heard heard(Message message) {
        var news = JSON.fromJson(message.payload());
        return HeardNews.of(
                message, message.type().equals("order_created") ? null : news.occasion());
    }
}
