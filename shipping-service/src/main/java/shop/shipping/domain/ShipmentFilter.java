package shop.shipping.domain;

import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/**
 * Which shipments are wanted.
 *
 * @param before only shipments with a smaller number; the cursor of deep paging
 */
public record ShipmentFilter(
        Reach reach,
        @Nullable OrderId order,
        @Nullable ShipmentStatus status,
        @Nullable ShipmentId before,
        Page page) {}
