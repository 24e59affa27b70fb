package shop.product.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;
import shop.product.application.ShowStock;
import shop.product.domain.ProductId;
import shop.product.domain.Products.StockLevel;

/** Hears how many of each product can be sold. */
public final class InventoryListener implements Listener {

    public static final String TOPIC = "inventory-events";
    public static final Set<String> TYPES = Set.of("inventory_updated");

    private static final JsonType<StockMessage> JSON =
            Jsonb.builder().build().type(StockMessage.class);

    private final ShowStock showStock;

    public InventoryListener(ShowStock showStock) {
        this.showStock = showStock;
    }

    @Override
    public void handle(List<Message> batch) {
        showStock.handle(batch.stream().map(InventoryListener::level).toList());
    }

    private static StockLevel level(Message message) {
        var stock = JSON.fromJson(message.payload());
        return new StockLevel(
                new ProductId(stock.productId()), stock.available(), message.aggregateVersion());
    }
}
