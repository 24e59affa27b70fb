package shop.inventory.domain;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** All that the inventory refuses. */
public abstract sealed class InventoryProblem extends Problem {

    private InventoryProblem(Kind kind, String code, String message, FieldError... errors) {
        super(kind, code, message, List.of(errors), Map.of());
    }

    public static final class StockUnknown extends InventoryProblem {
        public StockUnknown(String product) {
            super(Kind.NOT_FOUND, "stock-unknown", "No stock of product %s.".formatted(product));
        }
    }

    public static final class StockAlreadyRecorded extends InventoryProblem {
        public StockAlreadyRecorded(ProductId product, WarehouseCode warehouse) {
            super(
                    Kind.CONFLICT,
                    "stock-already-recorded",
                    "Stock of product %s in %s is already recorded; set or adjust it."
                            .formatted(product, warehouse));
        }
    }

    public static final class StockTooLow extends InventoryProblem {
        public StockTooLow(ProductId product, Shelf shelf, long wanted) {
            super(
                    Kind.CONFLICT,
                    "stock-too-low",
                    "Product %s in %s cannot go to %d: %d on hand, %d held by orders."
                            .formatted(
                                    product,
                                    shelf.warehouse(),
                                    wanted,
                                    shelf.onHand(),
                                    shelf.reserved()));
        }
    }

    public static final class StockTooHigh extends InventoryProblem {
        public StockTooHigh(String field) {
            super(
                    Kind.INVALID,
                    "stock-too-high",
                    "A shelf holds at most %d units.".formatted(Shelf.CAPACITY),
                    new FieldError(field, "must not lead to more than " + Shelf.CAPACITY));
        }
    }

    public static final class QuantityInvalid extends InventoryProblem {
        public QuantityInvalid() {
            super(
                    Kind.INVALID,
                    "quantity-invalid",
                    "The quantity must be 1 or more.",
                    new FieldError("quantity", "must be 1 or more"));
        }
    }

    public static final class StockChanged extends InventoryProblem {
        public StockChanged(ProductId product) {
            super(
                    Kind.PRECONDITION_FAILED,
                    "stock-changed",
                    "The stock of product %s has changed since it was read.".formatted(product));
        }
    }

    public static final class WarehouseUnknown extends InventoryProblem {
        public WarehouseUnknown(WarehouseCode code) {
            super(
                    Kind.INVALID,
                    "warehouse-unknown",
                    "There is no warehouse %s.".formatted(code),
                    new FieldError("warehouse", "is not known"));
        }
    }

    public static final class WarehouseExists extends InventoryProblem {
        public WarehouseExists(WarehouseCode code) {
            super(
                    Kind.CONFLICT,
                    "warehouse-exists",
                    "There is already a warehouse %s.".formatted(code));
        }
    }

    public static final class ReservationUnknown extends InventoryProblem {
        public ReservationUnknown(OrderId order) {
            super(
                    Kind.NOT_FOUND,
                    "reservation-unknown",
                    "Nothing is known of order %s.".formatted(order));
        }
    }
}
