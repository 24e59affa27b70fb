package shop.inventory.infrastructure.messaging;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.inventory.domain.InventoryEvent;
import shop.inventory.domain.InventoryEvent.InventoryUpdated;
import shop.inventory.domain.InventoryEvent.StockRejected;
import shop.inventory.domain.InventoryEvent.StockReserved;
import shop.inventory.domain.OrderId;
import shop.inventory.domain.Shelf;
import shop.platform.messaging.EventJson;
import shop.platform.messaging.News;

/**
 * How the inventory's news read on {@code inventory-events}; the shapes stand in {@code
 * contracts/}.
 */
public final class InventoryEventCodec {

    private static final String TOPIC = "inventory-events";

    private InventoryEventCodec() {}

    public static News encode(InventoryEvent event) {
        return switch (event) {
            case StockReserved reserved -> encode(reserved);
            case StockRejected rejected -> encode(rejected);
            case InventoryUpdated updated -> encode(updated);
        };
    }

    private static News encode(StockReserved event) {
        var items =
                event.lines().stream()
                        .map(line ->
                                EventJson.object()
                                        .put("product_id", line.product().value())
                                        .put("quantity", line.units()))
                        .toList();
        return ofReservation(
                event.order(),
                event.version(),
                "stock_reserved",
                EventJson.of("stock_reserved")
                        .put("order_id", event.order().value())
                        .put("items", items)
                        .put("expires_at", event.expiresAt()));
    }

    private static News encode(StockRejected event) {
        var shortages =
                event.shortages().stream()
                        .map(shortage ->
                                EventJson.object()
                                        .put("product_id", shortage.product().value())
                                        .put("requested", shortage.requested())
                                        .put("available", shortage.available()))
                        .toList();
        return ofReservation(
                event.order(),
                event.version(),
                "stock_rejected",
                EventJson.of("stock_rejected")
                        .put("order_id", event.order().value())
                        .put("shortages", shortages));
    }

    private static News ofReservation(OrderId order, long version, String type, EventJson body) {
        return new News("reservation", order.toString(), version, type, TOPIC, body.toString());
    }

    private static News encode(InventoryUpdated event) {
        var shelves = event.shelves();
        var warehouses =
                shelves.stream()
                        .map(shelf ->
                                EventJson.object()
                                        .put("warehouse", shelf.warehouse().value())
                                        .put("quantity", shelf.onHand())
                                        .put("reserved", shelf.reserved()))
                        .toList();
        var body =
                EventJson.of("inventory_updated")
                        .put("product_id", event.product().value())
                        .put("quantity", event.quantity())
                        .put("reserved", event.reserved())
                        .put("available", event.quantity() - event.reserved())
                        .put("sku", shelves.isEmpty() ? null : shelves.getFirst().sku())
                        .put("warehouses", warehouses)
                        .put("updated_at", updatedAt(shelves));
        return new News(
                "stock",
                event.product().value(),
                event.version(),
                "inventory_updated",
                TOPIC,
                body.toString());
    }

    private static @Nullable Instant updatedAt(List<Shelf> shelves) {
        return shelves.stream().map(Shelf::updatedAt).max(naturalOrder()).orElse(null);
    }
}
