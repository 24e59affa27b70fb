package shop.payment.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import shop.payment.application.NoteOrders;
import shop.payment.domain.CustomerId;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;
import shop.platform.kernel.Money;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears what orders cost and what becomes of them. */
public final class OrderListener implements Listener {

    public static final String TOPIC = "order-events";
    public static final Set<String> TYPES = Set.of("order_status_updated", "order_cancelled");

    private static final JsonType<OrderNews> JSON = Jsonb.builder().build().type(OrderNews.class);

    private final NoteOrders noteOrders;

    public OrderListener(NoteOrders noteOrders) {
        this.noteOrders = noteOrders;
    }

    @Override
    public void handle(List<Message> batch) {
        noteOrders.handle(batch.stream().map(OrderListener::order).toList());
    }

    @Override
    public boolean wants(Message message) {
        return order(message).isOfUse();
    }

    private static PayableOrder order(Message message) {
        var news = JSON.fromJson(message.payload());
        return new PayableOrder(
                new OrderId(news.orderId()),
                new CustomerId(news.userId()),
                new Money(news.totalAmount(), Currency.getInstance(news.currency())),
                news.status(),
                message.aggregateVersion());
    }
}
