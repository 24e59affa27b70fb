package shop.inventory.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.inventory.domain.InventoryEvent;
import shop.inventory.domain.OrderId;
import shop.inventory.domain.Reservation;
import shop.inventory.domain.Reservations;

/** Keeps reservations as long as the test lasts; one caller at a time. */
public final class InMemoryReservations implements Reservations {

    private final SortedMap<OrderId, Reservation> kept = new TreeMap<>();
    private final List<InventoryEvent> announced = new ArrayList<>();

    @Override
    public SortedMap<OrderId, Reservation> take(Collection<OrderId> orders) {
        var taken = new TreeMap<OrderId, Reservation>();
        orders.forEach(
                order -> taken.put(order, find(order).orElse(Reservation.unheard(order)).kept()));
        return taken;
    }

    @Override
    public void save(Collection<Reservation> reservations) {
        for (var reservation : reservations) {
            if (reservation.isChanged()) {
                kept.put(reservation.order(), reservation.kept());
                reservation.news().ifPresent(announced::add);
            }
        }
    }

    @Override
    public Optional<Reservation> find(OrderId order) {
        return Optional.ofNullable(kept.get(order));
    }

    public Collection<Reservation> all() {
        return List.copyOf(kept.values());
    }

    public List<InventoryEvent> announced() {
        return List.copyOf(announced);
    }
}
