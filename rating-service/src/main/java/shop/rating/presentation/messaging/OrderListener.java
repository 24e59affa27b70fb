package shop.rating.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;
import shop.rating.application.RecordPurchases;
import shop.rating.domain.Purchase;

/** Hears {@code order-events}. */
public final class OrderListener implements Listener {

    public static final String TOPIC = "order-events";
    public static final Set<String> TYPES = Set.of("order_status_updated");

    private static final JsonType<OrderMessage> MESSAGE =
            Jsonb.builder().build().type(OrderMessage.class);

    private final RecordPurchases recordPurchases;

    public OrderListener(RecordPurchases recordPurchases) {
        this.recordPurchases = recordPurchases;
    }

    @Override
    public void handle(List<Message> batch) {
        recordPurchases.handle(batch.stream().flatMap(OrderListener::purchases).toList());
    }

    @Override
    public boolean wants(Message message) {
        return purchases(message).findAny().isPresent();
    }

    private static Stream<Purchase> purchases(Message message) {
        return MESSAGE.fromJson(message.payload()).purchases();
    }
}
