package shop.shipping.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.Carriage;
import shop.shipping.domain.Errand;
import shop.shipping.domain.Fulfilment;
import shop.shipping.domain.FulfilmentState.Due;
import shop.shipping.domain.FulfilmentState.Ended;
import shop.shipping.domain.FulfilmentState.Unpaid;
import shop.shipping.domain.Fulfilments;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Purchase;
import shop.shipping.domain.Reach;
import shop.shipping.domain.Shipment;
import shop.shipping.domain.ShipmentEvent;
import shop.shipping.domain.ShipmentFilter;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShippingProblem.FulfilmentChanged;
import shop.shipping.domain.TrackingNumber;

/** Fulfilments kept in memory, and read from there. */
public final class InMemoryFulfilments implements Fulfilments, ShipmentBoard {

    private final SortedMap<OrderId, Fulfilment> kept = new TreeMap<>();
    private final Map<ShipmentId, Instant> due = new HashMap<>();
    private final List<ShipmentEvent> announced = new ArrayList<>();
    private @Nullable OrderId failing;
    private int batches;

    /** All that was announced, in its order. */
    public List<ShipmentEvent> announced() {
        return List.copyOf(announced);
    }

    @Override
    public SortedMap<OrderId, Fulfilment> take(Collection<OrderId> orders) {
        var taken = new TreeMap<OrderId, Fulfilment>();
        for (var order : orders) {
            var known = kept.get(order);
            taken.put(order, known == null ? Fulfilment.unheard(order) : copy(known));
        }
        return taken;
    }

    /** From now on, with all that is to be saved together with it. */
    void failsFor(OrderId order) {
        failing = order;
    }

    /** How often many were saved together. */
    int batches() {
        return batches;
    }

    @Override
    public void save(Collection<Fulfilment> fulfilments) {
        batches++;
        if (fulfilments.stream().anyMatch(it -> it.order().equals(failing))) {
            throw new IllegalStateException("cannot be written: " + failing);
        }
        for (var fulfilment : fulfilments) {
            if (fulfilment.isChanged()) {
                save(fulfilment);
            }
        }
    }

    @Override
    public void save(Fulfilment fulfilment) {
        if (!fulfilment.isChanged()) {
            return;
        }
        var known = kept.get(fulfilment.order());
        if (fulfilment.keptVersion() != (known == null ? 0 : known.keptVersion())) {
            throw new FulfilmentChanged(List.of(fulfilment.order()));
        }
        fulfilment.shipments().stream().filter(Shipment::isChanged).forEach(this::plan);
        announced.addAll(fulfilment.news());
        kept.put(fulfilment.order(), copy(fulfilment));
    }

    @Override
    public List<Errand> errands(Collection<ShipmentId> shipments) {
        return all().filter(view -> shipments.contains(view.label().id()))
                .map(view ->
                        new Errand(
                                view.label().id(),
                                view.label().tracking(),
                                bought(view.order()).destination(),
                                view.progress().carriage(),
                                view.progress().movements()))
                .sorted(Comparator.comparing(Errand::shipment))
                .toList();
    }

    @Override
    public List<ShipmentId> takeDue(Instant now, Duration pause, int limit) {
        var taken =
                due.entrySet().stream()
                        .filter(it -> !it.getValue().isAfter(now))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .limit(limit)
                        .toList();
        taken.forEach(id -> due.put(id, now.plus(pause)));
        return taken;
    }

    @Override
    public Optional<ShipmentView> find(ShipmentId id, Reach reach) {
        return within(reach).filter(view -> view.label().id().equals(id)).findFirst();
    }

    @Override
    public Optional<ShipmentView> find(TrackingNumber tracking) {
        return all().filter(view -> view.label().tracking().equals(tracking)).findFirst();
    }

    @Override
    public List<ShipmentView> of(OrderId order, Reach reach) {
        return within(reach).filter(view -> view.order().equals(order)).toList();
    }

    @Override
    public List<ShipmentView> list(ShipmentFilter filter) {
        var before = filter.before();
        return within(filter.reach())
                .filter(it -> filter.order() == null || filter.order().equals(it.order()))
                .filter(it -> filter.status() == null || filter.status() == it.progress().status())
                .filter(it -> before == null || it.label().id().compareTo(before) < 0)
                .sorted(Comparator.comparing((ShipmentView it) -> it.label().id()).reversed())
                .skip(filter.page().skip())
                .limit(filter.page().limit())
                .toList();
    }

    private void plan(Shipment shipment) {
        var carriage = shipment.progress().carriage();
        if (carriage == Carriage.CLOSED) {
            due.remove(shipment.id());
        } else if (shipment.isNew() || carriage == Carriage.TO_VOID) {
            due.put(shipment.id(), shipment.progress().changedAt());
        }
    }

    private Stream<ShipmentView> within(Reach reach) {
        return all().filter(view -> reach.covers(view.customer()));
    }

    private Stream<ShipmentView> all() {
        return kept.values().stream()
                .flatMap(it -> it.shipments().stream().map(shipment -> view(it, shipment)));
    }

    private ShipmentView view(Fulfilment fulfilment, Shipment shipment) {
        var events =
                announced.stream()
                        .filter(event -> event.label().id().equals(shipment.id()))
                        .map(event ->
                                new ShipmentView.Entry(
                                        event.number(),
                                        event.status(),
                                        event.tracking(),
                                        event.remark(),
                                        event.at()))
                        .toList();
        return new ShipmentView(
                fulfilment.order(),
                bought(fulfilment.order()).customer(),
                shipment.label(),
                shipment.progress(),
                events);
    }

    private Purchase bought(OrderId order) {
        var fulfilment = kept.get(order);
        @Nullable Purchase purchase =
                fulfilment == null
                        ? null
                        : switch (fulfilment.state()) {
                            case Unpaid() -> null;
                            case Due(var paid) -> paid;
                            case Ended(var paid) -> paid;
                        };
        if (purchase == null) {
            throw new IllegalStateException("not paid: " + order);
        }
        return purchase;
    }

    private static Fulfilment copy(Fulfilment fulfilment) {
        var shipments =
                fulfilment.shipments().stream()
                        .map(it -> Shipment.restore(it.label(), it.progress()))
                        .toList();
        return Fulfilment.restore(
                fulfilment.order(), fulfilment.version(), fulfilment.state(), shipments);
    }
}
