package shop.inventory.presentation.messaging;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import shop.inventory.domain.Line;
import shop.inventory.domain.OrderId;
import shop.inventory.domain.OrderNews;
import shop.inventory.domain.OrderNews.Cancelled;
import shop.inventory.domain.OrderNews.Paid;
import shop.inventory.domain.OrderNews.Placed;
import shop.inventory.domain.OrderNews.Shipped;
import shop.inventory.domain.ProductId;

/** What the inventory reads of an order's news. */
@Json(naming = Json.Naming.LowerUnderscore)
record OrderMessage(String event, long orderId, String status, List<Item> items) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record Item(String productId, long quantity) {}

    /** Empty where a change of status does not concern stock. */
    Optional<OrderNews> news() {
        var order = new OrderId(orderId);
        return switch (event) {
            case "order_created" -> Optional.of(new Placed(order, lines()));
            case "order_cancelled" -> Optional.of(new Cancelled(order));
            case "order_status_updated" ->
                    switch (status) {
                        case "paid" -> Optional.of(new Paid(order));
                        case "shipped" -> Optional.of(new Shipped(order));
                        default -> Optional.empty();
                    };
            default -> throw new IllegalArgumentException("not news of an order: " + event);
        };
    }

    private List<Line> lines() {
        return items.stream()
                .map(item -> new Line(new ProductId(item.productId()), item.quantity()))
                .toList();
    }
}
