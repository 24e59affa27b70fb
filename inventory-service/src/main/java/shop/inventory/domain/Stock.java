package shop.inventory.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.inventory.domain.InventoryEvent.InventoryUpdated;
import shop.inventory.domain.InventoryProblem.StockAlreadyRecorded;
import shop.inventory.domain.InventoryProblem.StockTooHigh;
import shop.inventory.domain.InventoryProblem.StockTooLow;
import shop.inventory.domain.InventoryProblem.StockUnknown;
import shop.inventory.domain.Movement.Cause;
import shop.inventory.domain.Movement.Kind;

/**
 * All there is of one product, on a shelf in each warehouse that has it. Its life begins when the
 * catalogue lists the product or staff record a first shelf. Orders hold units, then take them away
 * (fulfil) or give them back (release); staff count and adjust. It ends, for orders, when the
 * product is delisted: what is held stays held, nothing more is. Every change is a {@link
 * Movement}, and no shelf ever has less on it than orders hold.
 */
public final class Stock {

    private final ProductId product;
    private final long version;
    private final SortedMap<WarehouseCode, Shelf> shelves = new TreeMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final boolean wasListed;
    private boolean listed;

    private Stock(ProductId product, boolean listed, long version, Collection<Shelf> shelves) {
        this.product = product;
        this.wasListed = listed;
        this.listed = listed;
        this.version = version;
        shelves.forEach(shelf -> this.shelves.put(shelf.warehouse(), shelf));
    }

    /** A product nobody has recorded yet. */
    public static Stock none(ProductId product) {
        return new Stock(product, true, 0, List.of());
    }

    public static Stock restore(
            ProductId product, boolean listed, long version, Collection<Shelf> shelves) {
        return new Stock(product, listed, version, shelves);
    }

    /** Puts a first quantity on a shelf of its own. */
    public void receive(WarehouseCode warehouse, String sku, long units, Cause cause, Instant now) {
        if (shelves.containsKey(warehouse)) {
            throw new StockAlreadyRecorded(product, warehouse);
        }
        if (units > Shelf.CAPACITY) {
            throw new StockTooHigh("quantity");
        }
        shelves.put(warehouse, new Shelf(warehouse, sku, 0, 0, now));
        move(warehouse, Kind.RECEIVED, units, 0, cause, now);
    }

    /** Somebody counted: so many there are. */
    public void count(WarehouseCode warehouse, long units, Cause cause, Instant now) {
        correct(warehouse, Kind.COUNTED, units - shelf(warehouse).onHand(), "quantity", cause, now);
    }

    /** So many more, or fewer, there are. */
    public void adjust(WarehouseCode warehouse, long delta, Cause cause, Instant now) {
        correct(warehouse, Kind.ADJUSTED, delta, "delta", cause, now);
    }

    private void correct(
            WarehouseCode warehouse,
            Kind kind,
            long delta,
            String field,
            Cause cause,
            Instant now) {
        var shelf = shelf(warehouse);
        var wanted = shelf.onHand() + delta;
        if (wanted < shelf.reserved()) {
            throw new StockTooLow(product, shelf, wanted);
        }
        if (wanted > Shelf.CAPACITY) {
            throw new StockTooHigh(field);
        }
        if (delta != 0) {
            move(warehouse, kind, delta, 0, cause, now);
        }
    }

    /** Nothing more of it is sold; what is held stays held. */
    public void delist() {
        listed = false;
    }

    /** How many units an order may still take. */
    public long sellable() {
        return listed ? available() : 0;
    }

    /**
     * Holds units for an order, filling from the warehouses in the order of their codes.
     *
     * @throws IllegalArgumentException if fewer are {@link #sellable}
     */
    List<Allocation> hold(OrderId order, long units, Instant now) {
        if (units > sellable()) {
            throw new IllegalArgumentException(units + " units of " + this);
        }
        var allocations = new ArrayList<Allocation>();
        var missing = units;
        for (var shelf : List.copyOf(shelves.values())) {
            var taken = Math.min(missing, shelf.available());
            if (taken > 0) {
                move(shelf.warehouse(), Kind.HELD, 0, taken, Cause.of(order), now);
                allocations.add(new Allocation(product, shelf.warehouse(), taken));
                missing -= taken;
            }
        }
        return allocations;
    }

    void release(OrderId order, Allocation held, Instant now) {
        move(held.warehouse(), Kind.RELEASED, 0, -held.units(), Cause.of(order), now);
    }

    void fulfil(OrderId order, Allocation held, Instant now) {
        move(held.warehouse(), Kind.FULFILLED, -held.units(), -held.units(), Cause.of(order), now);
    }

    private void move(
            WarehouseCode warehouse,
            Kind kind,
            long onHand,
            long reserved,
            Cause cause,
            Instant now) {
        var movement = new Movement(product, warehouse, kind, onHand, reserved, cause, now);
        shelves.put(warehouse, shelf(warehouse).moved(movement));
        movements.add(movement);
    }

    private Shelf shelf(WarehouseCode warehouse) {
        return Optional.ofNullable(shelves.get(warehouse))
                .orElseThrow(() -> new StockUnknown("%s in %s".formatted(product, warehouse)));
    }

    public ProductId product() {
        return product;
    }

    /** How often it was changed before; what is changed now becomes the next version. */
    public long version() {
        return version;
    }

    public boolean isListed() {
        return listed;
    }

    /** In the order of their warehouses' codes. */
    public List<Shelf> shelves() {
        return List.copyOf(shelves.values());
    }

    public boolean isOnShelf(WarehouseCode warehouse) {
        return shelves.containsKey(warehouse);
    }

    public long onHand() {
        return shelves.values().stream().mapToLong(Shelf::onHand).sum();
    }

    public long reserved() {
        return shelves.values().stream().mapToLong(Shelf::reserved).sum();
    }

    public long available() {
        return onHand() - reserved();
    }

    public boolean isChanged() {
        return !movements.isEmpty() || listed != wasListed;
    }

    /** What has moved since it was restored, oldest first. */
    public List<Movement> movements() {
        return List.copyOf(movements);
    }

    /** What is to be announced of its change. */
    public InventoryUpdated news() {
        return new InventoryUpdated(product, version + 1, onHand(), reserved(), shelves());
    }

    /** How it reads once its change is kept. */
    public Stock kept() {
        return restore(product, listed, isChanged() ? version + 1 : version, shelves.values());
    }

    @Override
    public String toString() {
        return "%s %s".formatted(product, shelves.values());
    }
}
