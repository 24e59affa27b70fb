package shop.inventory.application;

import shop.inventory.domain.InventoryProblem.ReservationUnknown;
import shop.inventory.domain.OrderId;
import shop.inventory.domain.Reservation;
import shop.inventory.domain.Reservations;

/** Shows what an order holds. */
public final class ShowReservation {

    private final Reservations reservations;

    public ShowReservation(Reservations reservations) {
        this.reservations = reservations;
    }

    public Reservation handle(OrderId order) {
        return reservations.find(order).orElseThrow(() -> new ReservationUnknown(order));
    }
}
