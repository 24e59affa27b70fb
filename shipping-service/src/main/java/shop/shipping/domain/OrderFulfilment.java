package shop.shipping.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/** How far an order has come, over all of its shipments that still count. */
public enum OrderFulfilment {
    UNSHIPPED,
    PARTIALLY_SHIPPED,
    SHIPPED,
    PARTIALLY_DELIVERED,
    DELIVERED;

    public static OrderFulfilment of(Collection<ShipmentStatus> shipments) {
        var live = shipments.stream().filter(ShipmentStatus::isLive).toList();
        Predicate<ShipmentStatus> delivered = status -> status == ShipmentStatus.DELIVERED;
        var gone = delivered.or(status -> status == ShipmentStatus.SHIPPED);
        if (live.stream().noneMatch(gone)) {
            return UNSHIPPED;
        }
        if (!live.stream().allMatch(gone)) {
            return PARTIALLY_SHIPPED;
        }
        if (live.stream().noneMatch(delivered)) {
            return SHIPPED;
        }
        return live.stream().allMatch(delivered) ? DELIVERED : PARTIALLY_DELIVERED;
    }

    /** The word on the wire: {@code partially_shipped}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
