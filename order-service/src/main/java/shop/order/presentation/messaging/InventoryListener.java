package shop.order.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.order.application.FollowCheckout;
import shop.order.application.FollowCheckout.Heard;
import shop.order.domain.OrderId;
import shop.order.domain.Signal;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears whether an order's stock is held. */
public final class InventoryListener implements Listener {

    public static final String TOPIC = "inventory-events";
    public static final Set<String> TYPES = Set.of("stock_reserved", "stock_rejected");

    private static final JsonType<StockDecision> JSON =
            Jsonb.builder().build().type(StockDecision.class);

    private final FollowCheckout followCheckout;

    public InventoryListener(FollowCheckout followCheckout) {
        this.followCheckout = followCheckout;
    }

    @Override
    public void handle(List<Message> batch) {
        followCheckout.handle(batch.stream().map(InventoryListener::heard).toList());
    }

    private static Heard heard(Message message) {
        var decision = JSON.fromJson(message.payload());
        return new Heard(
                new OrderId(decision.orderId()),
                switch (message.type()) {
                    case "stock_reserved" -> new Signal.StockReserved();
                    case "stock_rejected" -> new Signal.StockRejected(decision.toShortages());
                    default -> throw new IllegalArgumentException("not asked for: " + message);
                });
    }
}
