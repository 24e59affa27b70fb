package shop.inventory.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.inventory.domain.InventoryEvent.StockRejected;
import shop.inventory.domain.InventoryEvent.StockReserved;
import shop.inventory.domain.ReservationState.Committed;
import shop.inventory.domain.ReservationState.Fulfilled;
import shop.inventory.domain.ReservationState.Held;
import shop.inventory.domain.ReservationState.PaidEarly;
import shop.inventory.domain.ReservationState.Rejected;
import shop.inventory.domain.ReservationState.Released;
import shop.inventory.domain.ReservationState.ShippedEarly;
import shop.inventory.domain.ReservationState.Unheard;

/**
 * What one order holds. A placed order holds all its lines or, if one is short, none for good. Paid
 * makes the hold firm, shipped takes the goods off the shelves, cancelled gives them back as long
 * as they are there. News may come twice and in any order and lead to the same end: a cancellation
 * that overtakes its order leaves a tombstone, and a payment or shipment that does is remembered.
 */
public final class Reservation {

    private final OrderId order;
    private final long version;
    private final ReservationState before;
    private ReservationState state;
    private List<Allocation> allocations;
    private @Nullable InventoryEvent news;

    private Reservation(
            OrderId order,
            ReservationState state,
            Collection<Allocation> allocations,
            long version) {
        this.order = order;
        this.version = version;
        this.before = state;
        this.state = state;
        this.allocations = List.copyOf(allocations);
    }

    /** Of an order of which nothing is known. */
    public static Reservation unheard(OrderId order) {
        return new Reservation(order, new Unheard(), List.of(), 0);
    }

    public static Reservation restore(
            OrderId order,
            ReservationState state,
            Collection<Allocation> allocations,
            long version) {
        return new Reservation(order, state, allocations, version);
    }

    void place(List<Line> lines, StockRoom room, Instant expiresAt, Instant now) {
        switch (state) {
            case Unheard() -> hold(lines, room, expiresAt, now);
            case PaidEarly() -> {
                hold(lines, room, expiresAt, now);
                pay();
            }
            case ShippedEarly() -> {
                hold(lines, room, expiresAt, now);
                ship(room, now);
            }
            case Held _, Committed(), Fulfilled(), Released(), Rejected() -> {}
        }
    }

    private void hold(List<Line> lines, StockRoom room, Instant expiresAt, Instant now) {
        var shortages = room.shortages(lines);
        if (shortages.isEmpty()) {
            allocations = room.hold(order, lines, now);
            state = new Held(expiresAt);
            news = new StockReserved(order, version + 1, lines, expiresAt);
        } else {
            state = new Rejected();
            news = new StockRejected(order, version + 1, shortages);
        }
    }

    void pay() {
        switch (state) {
            case Unheard() -> state = new PaidEarly();
            case Held _ -> state = new Committed();
            case PaidEarly(), ShippedEarly(), Committed(), Fulfilled(), Released(), Rejected() -> {}
        }
    }

    void ship(StockRoom room, Instant now) {
        switch (state) {
            case Unheard(), PaidEarly() -> state = new ShippedEarly();
            case Held _, Committed() -> {
                room.fulfil(order, allocations, now);
                state = new Fulfilled();
            }
            case ShippedEarly(), Fulfilled(), Released(), Rejected() -> {}
        }
    }

    void cancel(StockRoom room, Instant now) {
        switch (state) {
            case Held _, Committed() -> {
                room.release(order, allocations, now);
                state = new Released();
            }
            case Unheard(), PaidEarly(), ShippedEarly() -> state = new Released();
            case Fulfilled(), Released(), Rejected() -> {}
        }
    }

    public OrderId order() {
        return order;
    }

    public ReservationState state() {
        return state;
    }

    /** What was held for the order, and from where; kept when it is no longer held. */
    public List<Allocation> allocations() {
        return allocations;
    }

    /** How often it was changed before; what is changed now becomes the next version. */
    public long version() {
        return version;
    }

    public boolean isChanged() {
        return !state.equals(before);
    }

    /** How it reads once its change is kept. */
    public Reservation kept() {
        return restore(order, state, allocations, isChanged() ? version + 1 : version);
    }

    /** What is to be announced, if anything was decided since it was restored. */
    public Optional<InventoryEvent> news() {
        return Optional.ofNullable(news);
    }
}
