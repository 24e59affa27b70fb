package shop.shipping.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about a shipment.
 *
 * @param request by which staff asked for it; {@code null} for the one an order gets by itself
 */
public record Label(
        ShipmentId id,
        TrackingNumber tracking,
        @Nullable RequestId request,
        Delivery delivery,
        Instant createdAt) {

    public boolean isAutomatic() {
        return request == null;
    }
}
