package shop.shipping.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shop.shipping.domain.FulfilmentState.Due;
import shop.shipping.domain.FulfilmentState.Ended;
import shop.shipping.domain.FulfilmentState.Unpaid;
import shop.shipping.domain.ShipmentEvent.ShipmentCreated;
import shop.shipping.domain.ShipmentEvent.ShipmentUpdated;
import shop.shipping.domain.ShippingProblem.IllegalMove;
import shop.shipping.domain.ShippingProblem.NotLeftToSend;
import shop.shipping.domain.ShippingProblem.NothingToSend;
import shop.shipping.domain.ShippingProblem.ShipmentNotFound;
import shop.shipping.domain.ShippingProblem.TooManyShipments;

/**
 * The sending of one order. Once the order is paid it gets one shipment, with all of its items, by
 * itself. As long as that one is pending, staff may take items out of it into shipments of their
 * own; what all shipments that still count hold never exceeds what was ordered. Each shipment is
 * packed, shipped, and delivered or returned, as staff or its carrier say. If the order is
 * cancelled, shipments that have not left are cancelled with it, and one that was cancelled before
 * it was paid never gets any.
 *
 * <p>Whatever happens to a shipment leaves one event and raises the version of the whole by one.
 */
public final class Fulfilment {

    private final OrderId order;
    private final long keptVersion;
    private final FulfilmentState keptState;
    private final List<Shipment> shipments;
    private final List<ShipmentEvent> news = new ArrayList<>();
    private FulfilmentState state;

    private Fulfilment(
            OrderId order, long version, FulfilmentState state, Collection<Shipment> shipments) {
        this.order = order;
        this.keptVersion = version;
        this.keptState = state;
        this.state = state;
        this.shipments = new ArrayList<>(shipments);
    }

    /** An order of which nothing is known. */
    public static Fulfilment unheard(OrderId order) {
        return new Fulfilment(order, 0, new Unpaid(), List.of());
    }

    /** A fulfilment as it was kept. */
    public static Fulfilment restore(
            OrderId order, long version, FulfilmentState state, Collection<Shipment> shipments) {
        return new Fulfilment(order, version, state, shipments);
    }

    /** The order is paid: all of it is to be sent, once. */
    public void paid(Purchase purchase, Delivery delivery, Instant now) {
        switch (state) {
            case Unpaid() -> {
                state = new Due(purchase);
                add(null, purchase.items(), delivery, now);
            }
            case Due _, Ended _ -> {}
        }
    }

    /** The order has ended; what has not left stays here. */
    public void cancelled(Instant now) {
        switch (state) {
            case Unpaid() -> state = new Ended(null);
            case Due(var purchase) -> {
                state = new Ended(purchase);
                shipments.stream()
                        .filter(Shipment::isStillHere)
                        .forEach(it -> cancel(it, Remark.of("The order was cancelled."), now));
            }
            case Ended _ -> {}
        }
    }

    /**
     * Makes a shipment of what no other one holds, or takes it over from the pending one the order
     * got by itself; the same request again gives the same shipment.
     *
     * @param plan says how something that was bought is sent
     * @throws NothingToSend if the order is not paid or has ended
     * @throws NotLeftToSend if more is asked for than can be had
     */
    public ShipmentId send(
            RequestId request, Items wanted, Function<Purchase, Delivery> plan, Instant now) {
        var known = shipments.stream().filter(it -> request.equals(it.label().request())).findAny();
        if (known.isPresent()) {
            return known.get().id();
        }
        var purchase = purchase();
        var free = purchase.items().minus(held());
        var pending = find(it -> it.label().isAutomatic() && it.status() == ShipmentStatus.PENDING);
        var available = free.plus(pending.map(Shipment::items).orElse(Items.NONE));
        if (!available.contain(wanted)) {
            throw new NotLeftToSend(order, available);
        }
        var takenOver = wanted.minus(free);
        if (!takenOver.isEmpty()) {
            pending.ifPresent(it -> takeOut(it, takenOver, now));
        }
        return add(request, wanted, plan.apply(purchase), now);
    }

    /**
     * Takes a shipment one step further; a step it has taken changes nothing.
     *
     * @throws IllegalMove if it cannot be taken from where it stands
     */
    public void move(ShipmentId id, ShipmentStatus to, Remark remark, Instant now) {
        var shipment = shipment(id);
        if (shipment.status() == to) {
            return;
        }
        var open = Transitions.from(shipment.status());
        if (!open.contains(to)) {
            throw new IllegalMove(id, shipment.status(), open);
        }
        if (to == ShipmentStatus.CANCELLED) {
            cancel(shipment, remark, now);
        } else {
            enter(shipment, to, to.tracking(shipment.progress().tracking()), remark, now);
        }
    }

    /** The carrier knows of it. */
    public void booked(ShipmentId id) {
        var shipment = shipment(id);
        switch (shipment.progress().carriage()) {
            case TO_BOOK -> shipment.becomes(shipment.progress().with(Carriage.UNDER_WAY));
            case UNDER_WAY, TO_VOID, CLOSED -> {}
        }
    }

    /** The carrier knows that it will not come. */
    public void voided(ShipmentId id) {
        var shipment = shipment(id);
        switch (shipment.progress().carriage()) {
            case TO_VOID -> shipment.becomes(shipment.progress().with(Carriage.CLOSED));
            case TO_BOOK, UNDER_WAY, CLOSED -> {}
        }
    }

    /** Takes in all that the carrier tells; what was told before, or staff knew, is no news. */
    public void moved(ShipmentId id, List<Movement> movements) {
        var shipment = shipment(id);
        for (var movement : movements) {
            if (shipment.progress().carriage() == Carriage.UNDER_WAY
                    && movement.number() > shipment.progress().movements()) {
                shipment.becomes(shipment.progress().heard(movement.number()));
                follow(shipment, movement);
            }
        }
    }

    private void follow(Shipment shipment, Movement movement) {
        var to = movement.status().status();
        var remark = new Remark(movement.location(), movement.note());
        if (shipment.status() == to) {
            enter(shipment, to, movement.status(), remark, movement.at());
            return;
        }
        for (var next : Transitions.way(shipment.status(), to)) {
            if (next == to) {
                enter(shipment, to, movement.status(), remark, movement.at());
            } else {
                var where = next.tracking(shipment.progress().tracking());
                enter(shipment, next, where, Remark.none(), movement.at());
            }
        }
    }

    private void takeOut(Shipment shipment, Items items, Instant now) {
        shipment.becomes(shipment.progress().holding(shipment.items().minus(items)));
        if (shipment.items().isEmpty()) {
            cancel(shipment, Remark.of("All of it goes in other parcels."), now);
        } else {
            var remark = Remark.of(items.count() + " of its items go in another parcel.");
            enter(shipment, shipment.status(), shipment.progress().tracking(), remark, now);
        }
    }

    private void cancel(Shipment shipment, Remark remark, Instant now) {
        var where = shipment.progress().tracking();
        enter(shipment, ShipmentStatus.CANCELLED, where, remark, now);
        shipment.becomes(shipment.progress().with(Carriage.TO_VOID));
    }

    private void enter(
            Shipment shipment,
            ShipmentStatus next,
            TrackingStatus where,
            Remark remark,
            Instant now) {
        var previous = shipment.status();
        shipment.becomes(shipment.progress().at(next, where, now));
        if (Transitions.from(next).isEmpty()) {
            shipment.becomes(shipment.progress().with(Carriage.CLOSED));
        }
        news.add(
                new ShipmentUpdated(
                        nextVersion(),
                        shipment.label(),
                        shipment.progress().events(),
                        next,
                        previous,
                        where,
                        remark,
                        progress(),
                        now));
    }

    private ShipmentId add(
            @Nullable RequestId request, Items items, Delivery delivery, Instant now) {
        if (shipments.size() == ShipmentId.MOST) {
            throw new TooManyShipments(order);
        }
        var id = ShipmentId.of(order, shipments.size() + 1);
        var label = new Label(id, TrackingNumber.fresh(), request, delivery, now);
        shipments.add(Shipment.of(label, items));
        news.add(new ShipmentCreated(nextVersion(), label, items, progress(), now));
        return id;
    }

    private Items held() {
        return shipments.stream()
                .filter(it -> it.status().isLive())
                .map(Shipment::items)
                .reduce(Items.NONE, Items::plus);
    }

    private Optional<Shipment> find(Predicate<Shipment> wanted) {
        return shipments.stream().filter(wanted).findFirst();
    }

    private Shipment shipment(ShipmentId id) {
        return find(it -> it.id().equals(id)).orElseThrow(() -> new ShipmentNotFound(id));
    }

    /**
     * What is to be sent.
     *
     * @throws NothingToSend if the order is not paid or has ended
     */
    private Purchase purchase() {
        return switch (state) {
            case Due(var purchase) -> purchase;
            case Unpaid _, Ended _ -> throw new NothingToSend(order);
        };
    }

    /** How far the order has come. */
    public OrderFulfilment progress() {
        return OrderFulfilment.of(shipments.stream().map(Shipment::status).toList());
    }

    public OrderId order() {
        return order;
    }

    public FulfilmentState state() {
        return state;
    }

    public List<Shipment> shipments() {
        return List.copyOf(shipments);
    }

    /** The version that was read; 0 for what was never kept. */
    public long keptVersion() {
        return keptVersion;
    }

    /** Each event has raised it by one, and a change without an event has, too. */
    public long version() {
        return isChanged() ? keptVersion + Math.max(1, news.size()) : keptVersion;
    }

    public boolean isChanged() {
        return !state.equals(keptState) || shipments.stream().anyMatch(Shipment::isChanged);
    }

    /** What happened since it was read. */
    public List<ShipmentEvent> news() {
        return List.copyOf(news);
    }

    private long nextVersion() {
        return keptVersion + news.size() + 1;
    }
}
