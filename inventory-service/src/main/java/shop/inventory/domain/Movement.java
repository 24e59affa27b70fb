package shop.inventory.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, never changed once written. The quantity on hand of a shelf is the sum of
 * its {@code onHand}, the reserved one the sum of its {@code reserved}.
 */
public record Movement(
        ProductId product,
        WarehouseCode warehouse,
        Kind kind,
        long onHand,
        long reserved,
        Cause cause,
        Instant at) {

    /** Why stock moved. */
    public enum Kind {
        RECEIVED,
        ADJUSTED,
        COUNTED,
        HELD,
        RELEASED,
        FULFILLED
    }

    /**
     * Which order or which person moved it.
     *
     * @param request by which a person asked for it, if it has a name; one moves a product once
     */
    public record Cause(
            @Nullable OrderId order,
            @Nullable String actor,
            @Nullable String reason,
            @Nullable String request) {

        public static Cause of(OrderId order) {
            return new Cause(order, null, null, null);
        }

        public static Cause of(String actor, String reason) {
            return new Cause(null, actor, reason, null);
        }

        public Cause asked(@Nullable String request) {
            return new Cause(order, actor, reason, request);
        }
    }
}
