package shop.tax.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;
import shop.tax.application.KeepLedger;
import shop.tax.domain.LedgerNews;

/** Hears which orders are paid. */
public final class OrderListener implements Listener {

    public static final String TOPIC = "order-events";
    public static final Set<String> TYPES = Set.of("order_status_updated");

    private static final JsonType<OrderMessage> JSON =
            Jsonb.builder().build().type(OrderMessage.class);

    private final KeepLedger keepLedger;

    public OrderListener(KeepLedger keepLedger) {
        this.keepLedger = keepLedger;
    }

    @Override
    public void handle(List<Message> batch) {
        keepLedger.handle(batch.stream().flatMap(OrderListener::news).toList());
    }

    @Override
    public boolean wants(Message message) {
        return news(message).findAny().isPresent();
    }

    private static Stream<LedgerNews> news(Message message) {
        var order = JSON.fromJson(message.payload());
        return order.isPaid()
                ? Stream.of(
                        new LedgerNews.Sold(order.orderId(), order.toSale(message.occurredAt())))
                : Stream.empty();
    }
}
