package shop.inventory.domain;

import java.time.Instant;
import java.util.List;

/** What the inventory announces. */
public sealed interface InventoryEvent {

    /** Which change of its aggregate this is, counted from 1. */
    long version();

    /** All lines of the order are held until it is paid, ended, or its time is up. */
    record StockReserved(OrderId order, long version, List<Line> lines, Instant expiresAt)
            implements InventoryEvent {}

    /** None of the order's lines is held, since these are short. */
    record StockRejected(OrderId order, long version, List<Shortage> shortages)
            implements InventoryEvent {}

    /** How a product stands now, over all warehouses. */
    record InventoryUpdated(
            ProductId product, long version, long quantity, long reserved, List<Shelf> shelves)
            implements InventoryEvent {}
}
