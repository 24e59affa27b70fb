package shop.notification.presentation.messaging;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Kind;
import shop.notification.domain.Occasion;

/** What this service reads of shipping events. */
@Json(naming = Json.Naming.LowerUnderscore)
public record ShippingNews(
        long shipmentId,
        long orderId,
        @Nullable Long userId,
        @Nullable String status,
        @Nullable String trackingStatus,
        @Nullable String trackingNumber,
        @Nullable String carrier,
        @Nullable String note,
        @Nullable String updatedAt) {

    private static final int DATE = "2026-11-22".length();

    @Nullable Occasion created() {
        return occasion("created", Kind.SHIPMENT_CREATED);
    }

    /** The carrier may try more than once; it is told once a day. */
    @Nullable Occasion updated() {
        if ("delivered".equals(status)) {
            return occasion("delivered", Kind.SHIPMENT_DELIVERED);
        }
        if ("returned".equals(status)) {
            return occasion("returned", Kind.SHIPMENT_RETURNED);
        }
        if (!"shipped".equals(status)) {
            return null;
        }
        return switch (trackingStatus == null ? "" : trackingStatus) {
            case "failure" -> occasion("failed:" + day(), Kind.SHIPMENT_FAILED);
            case "out_for_delivery" -> occasion("out:" + day(), Kind.SHIPMENT_OUT_FOR_DELIVERY);
            case "return_to_sender" -> occasion("returned", Kind.SHIPMENT_RETURNED);
            default -> occasion("shipped", Kind.SHIPMENT_SHIPPED);
        };
    }

    private @Nullable Occasion occasion(String step, Kind kind) {
        return HeardNews.occasion(
                userId,
                "shipment:" + shipmentId + ":" + step,
                kind,
                HeardNews.facts(
                        "order_id", Long.toString(orderId),
                        "shipment_id", Long.toString(shipmentId),
                        "tracking_number", trackingNumber,
                        "carrier", carrier,
                        "note", note));
    }

    private String day() {
        return updatedAt == null || updatedAt.length() < DATE ? "" : updatedAt.substring(0, DATE);
    }
}
