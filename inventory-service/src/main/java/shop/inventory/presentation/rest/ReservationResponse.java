package shop.inventory.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.inventory.domain.Allocation;
import shop.inventory.domain.Reservation;
import shop.inventory.domain.ReservationState.Held;

@Json(naming = Json.Naming.LowerUnderscore)
record ReservationResponse(
        long orderId, String status, @Nullable Instant expiresAt, List<ItemResponse> items) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record ItemResponse(String productId, String warehouse, long quantity) {

        static ItemResponse of(Allocation allocation) {
            return new ItemResponse(
                    allocation.product().value(),
                    allocation.warehouse().value(),
                    allocation.units());
        }
    }

    static ReservationResponse of(Reservation reservation) {
        return new ReservationResponse(
                reservation.order().value(),
                reservation.state().code(),
                reservation.state() instanceof Held(var expiresAt) ? expiresAt : null,
                reservation.allocations().stream().map(ItemResponse::of).toList());
    }
}
