package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.shipping.application.ShipmentView;
import shop.shipping.domain.Items;

/**
 * @param automatic whether the order got it by itself
 * @param events its history, the oldest first
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ShipmentResponse(
        long id,
        long orderId,
        long userId,
        String status,
        String trackingStatus,
        String trackingNumber,
        String carrier,
        String shippingMethod,
        boolean automatic,
        List<Item> items,
        LocalDate estimatedFrom,
        LocalDate estimatedUntil,
        List<Event> events,
        Instant createdAt,
        Instant updatedAt) {

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Item(String productId, int quantity) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Event(
            String status,
            String trackingStatus,
            @Nullable String location,
            @Nullable String note,
            Instant happenedAt) {

        private static Event of(ShipmentView.Entry entry) {
            return new Event(
                    entry.status().word(),
                    entry.tracking().word(),
                    entry.remark().location(),
                    entry.remark().note(),
                    entry.at());
        }
    }

    static ShipmentResponse of(ShipmentView view) {
        var label = view.label();
        var progress = view.progress();
        return new ShipmentResponse(
                label.id().value(),
                view.order().value(),
                view.customer().value(),
                progress.status().word(),
                progress.tracking().word(),
                label.tracking().value(),
                label.delivery().carrier(),
                label.delivery().method(),
                label.isAutomatic(),
                items(progress.items()),
                label.delivery().window().from(),
                label.delivery().window().until(),
                view.events().stream().map(Event::of).toList(),
                label.createdAt(),
                progress.changedAt());
    }

    private static List<Item> items(Items items) {
        return items.quantities().entrySet().stream()
                .map(item -> new Item(item.getKey().value(), item.getValue()))
                .toList();
    }
}
