package shop.favourite.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.favourite.application.FollowProducts;
import shop.favourite.domain.ProductNews;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears {@code inventory-events}; which state of the stock it is, stands in the envelope. */
public final class InventoryListener implements Listener {

    public static final String TOPIC = "inventory-events";
    public static final Set<String> TYPES = Set.of("inventory_updated");

    private static final JsonType<InventoryMessage> MESSAGE =
            Jsonb.builder().build().type(InventoryMessage.class);

    private final FollowProducts followProducts;

    public InventoryListener(FollowProducts followProducts) {
        this.followProducts = followProducts;
    }

    @Override
    public void handle(List<Message> batch) {
        followProducts.handle(batch.stream().map(InventoryListener::news).toList());
    }

    private static ProductNews news(Message message) {
        return MESSAGE.fromJson(message.payload()).news(message.aggregateVersion());
    }
}
