package shop.inventory.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shop.inventory.application.ListMovements;
import shop.inventory.domain.Movement;
import shop.platform.kernel.Page;

@Json(naming = Json.Naming.LowerUnderscore)
record MovementListResponse(List<MovementResponse> movements, long total, int skip, int limit) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record MovementResponse(
            String warehouse,
            String kind,
            long quantityDelta,
            long reservedDelta,
            @Nullable Long orderId,
            @Nullable String actor,
            @Nullable String reason,
            Instant occurredAt) {

        static MovementResponse of(Movement movement) {
            var cause = movement.cause();
            return new MovementResponse(
                    movement.warehouse().value(),
                    movement.kind().name().toLowerCase(Locale.ROOT),
                    movement.onHand(),
                    movement.reserved(),
                    cause.order() == null ? null : cause.order().value(),
                    cause.actor(),
                    cause.reason(),
                    movement.at());
        }
    }

    static MovementListResponse of(ListMovements.Listing listing, Page page) {
        var movements = listing.movements().stream().map(MovementResponse::of).toList();
        return new MovementListResponse(movements, listing.total(), page.skip(), page.limit());
    }
}
