package shop.notification.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.notification.application.TellNews;
import shop.notification.application.TellNews.Heard;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears that what people like costs less, or is there again. */
public final class FavouriteListener implements Listener {

    public static final String TOPIC = "favourite-events";
    public static final Set<String> TYPES = Set.of("price_dropped", "back_in_stock");

    private static final JsonType<AlertNews> JSON = Jsonb.builder().build().type(AlertNews.class);

    private final TellNews tellNews;

    public FavouriteListener(TellNews tellNews) {
        this.tellNews = tellNews;
    }

    @Override
    public void handle(List<Message> batch) {
        tellNews.handle(batch.stream().map(FavouriteListener::heard).toList());
    }

    private static Heard heard(Message message) {
        var news = JSON.fromJson(message.payload());
        return HeardNews.of(
                message,
                switch (message.type()) {
                    case "price_dropped" -> news.priceDropped();
                    case "back_in_stock" -> news.backInStock();
                    default -> throw new IllegalArgumentException("not asked for: " + message);
                });
    }
}
