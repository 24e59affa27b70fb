package shop.shipping.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * The one table of what a shipment may become. People take one step at a time; a carrier's news may
 * come late and then stand for several.
 */
final class Transitions {

    private Transitions() {}

    static List<ShipmentStatus> from(ShipmentStatus status) {
        return switch (status) {
            case PENDING -> List.of(ShipmentStatus.PACKED, ShipmentStatus.CANCELLED);
            case PACKED -> List.of(ShipmentStatus.SHIPPED, ShipmentStatus.CANCELLED);
            case SHIPPED -> List.of(ShipmentStatus.DELIVERED, ShipmentStatus.RETURNED);
            case DELIVERED, CANCELLED, RETURNED -> List.of();
        };
    }

    /** The steps that lead from one status to the other; none if there is no way. */
    static List<ShipmentStatus> way(ShipmentStatus from, ShipmentStatus to) {
        for (var next : from(from)) {
            if (next == to) {
                return List.of(to);
            }
            var rest = way(next, to);
            if (!rest.isEmpty()) {
                return Stream.concat(Stream.of(next), rest.stream()).toList();
            }
        }
        return List.of();
    }
}
