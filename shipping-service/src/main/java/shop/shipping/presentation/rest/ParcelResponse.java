package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.shipping.application.ShipmentView;

/** A parcel as anybody sees it who knows its number. */
@Json(naming = Json.Naming.LowerUnderscore)
public record ParcelResponse(
        String trackingNumber,
        String carrier,
        String shippingMethod,
        String status,
        String trackingStatus,
        LocalDate estimatedFrom,
        LocalDate estimatedUntil,
        List<Event> events) {

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Event(
            String status, String trackingStatus, @Nullable String location, Instant happenedAt) {

        private static Event of(ShipmentView.Entry entry) {
            return new Event(
                    entry.status().word(),
                    entry.tracking().word(),
                    entry.remark().location(),
                    entry.at());
        }
    }

    static ParcelResponse of(ShipmentView view) {
        var label = view.label();
        return new ParcelResponse(
                label.tracking().value(),
                label.delivery().carrier(),
                label.delivery().method(),
                view.progress().status().word(),
                view.progress().tracking().word(),
                label.delivery().window().from(),
                label.delivery().window().until(),
                view.events().stream().map(Event::of).toList());
    }
}
