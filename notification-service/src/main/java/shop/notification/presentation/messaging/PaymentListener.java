package shop.notification.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.notification.application.TellNews;
import shop.notification.application.TellNews.Heard;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears what becomes of payments. */
public final class PaymentListener implements Listener {

    public static final String TOPIC = "payment-events";
    public static final Set<String> TYPES =
            Set.of("payment_processed", "payment_failed", "payment_refunded");

    private static final JsonType<PaymentNews> JSON =
            Jsonb.builder().build().type(PaymentNews.class);

    private final TellNews tellNews;

    public PaymentListener(TellNews tellNews) {
        this.tellNews = tellNews;
    }

    @Override
    public void handle(List<Message> batch) {
        tellNews.handle(batch.stream().map(PaymentListener::heard).toList());
    }

    private static Heard heard(Message message) {
        var news = JSON.fromJson(message.payload());
        return HeardNews.of(
                message,
                switch (message.type()) {
                    case "payment_processed" -> news.processed();
                    case "payment_failed" -> news.failed();
                    case "payment_refunded" -> news.refunded();
                    default -> throw new IllegalArgumentException("not asked for: " + message);
                });
    }
}
