package shop.inventory.domain;

import java.time.Instant;

/**
 * What stands of one product in one warehouse.
 *
 * @param onHand units that are there
 * @param reserved units of them that orders hold
 */
public record Shelf(
        WarehouseCode warehouse, String sku, long onHand, long reserved, Instant updatedAt) {

    /** More than this is a typing error. */
    public static final long CAPACITY = 1_000_000_000;

    public Shelf {
        if (reserved < 0 || reserved > onHand || onHand > CAPACITY) {
            throw new IllegalArgumentException(
                    "%d of %d reserved in %s".formatted(reserved, onHand, warehouse));
        }
    }

    public long available() {
        return onHand - reserved;
    }

    Shelf moved(Movement movement) {
        return new Shelf(
                warehouse,
                sku,
                onHand + movement.onHand(),
                reserved + movement.reserved(),
                movement.at());
    }
}
