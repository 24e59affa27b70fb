package shop.notification.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.notification.application.TellNews;
import shop.notification.application.TellNews.Heard;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears what becomes of parcels. */
public final class ShippingListener implements Listener {

    public static final String TOPIC = "shipping-events";
    public static final Set<String> TYPES = Set.of("shipment_created", "shipment_updated");

    private static final JsonType<ShippingNews> JSON =
            Jsonb.builder().build().type(ShippingNews.class);

    private final TellNews tellNews;

    public ShippingListener(TellNews tellNews) {
        this.tellNews = tellNews;
    }

    @Override
    public void handle(List<Message> batch) {
        tellNews.handle(batch.stream().map(ShippingListener::heard).toList());
    }

    private static Heard heard(Message message) {
        var news = JSON.fromJson(message.payload());
        return HeardNews.of(
                message,
                switch (message.type()) {
                    case "shipment_created" -> news.created();
                    case "shipment_updated" -> news.updated();
                    default -> throw new IllegalArgumentException("not asked for: " + message);
                });
    }
}
