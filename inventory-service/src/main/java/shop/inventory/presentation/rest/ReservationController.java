package shop.inventory.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import shop.inventory.application.ShowReservation;
import shop.inventory.domain.OrderId;

/** What orders hold. */
@Controller("/api/inventory/reservations")
public final class ReservationController {

    private final ShowReservation showReservation;

    public ReservationController(ShowReservation showReservation) {
        this.showReservation = showReservation;
    }

    /** Shows what an order holds. Staff and other services only. */
    @Get("/{orderId}")
    ReservationResponse show(long orderId) {
        return ReservationResponse.of(showReservation.handle(new OrderId(orderId)));
    }
}
