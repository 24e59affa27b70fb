package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;
import shop.shipping.application.ShipmentView;

/**
 * @param count how many shipments these are
 * @param nextCursor what to ask for as {@code cursor} to go on; absent at the end
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ShipmentListResponse(
        List<ShipmentResponse> shipments,
        int count,
        int skip,
        int limit,
        @Nullable Long nextCursor) {

    static ShipmentListResponse of(List<ShipmentView> shipments, Page page) {
        var full = shipments.size() == page.limit();
        return new ShipmentListResponse(
                shipments.stream().map(ShipmentResponse::of).toList(),
                shipments.size(),
                page.skip(),
                page.limit(),
                full ? shipments.getLast().label().id().value() : null);
    }
}
