package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Delivery;

/**
 * @param nextCursor what to ask for as {@code cursor} to go on; absent at the end
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record DeliveryListResponse(
        List<DeliveryResponse> deliveries, int count, @Nullable Long nextCursor) {

    static DeliveryListResponse of(List<Delivery> deliveries, int limit) {
        return new DeliveryListResponse(
                deliveries.stream().map(DeliveryResponse::of).toList(),
                deliveries.size(),
                deliveries.size() < limit ? null : deliveries.getLast().id().value());
    }
}
