package shop.order.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import shop.order.application.ShowOrder;
import shop.order.domain.OrderId;
import shop.order.domain.Reach;

/** Orders, for other services. */
@Controller("/internal/orders")
public final class InternalOrderController {

    private final ShowOrder showOrder;

    public InternalOrderController(ShowOrder showOrder) {
        this.showOrder = showOrder;
    }

    /** Says who has to pay how much for an order, and whether it can be paid. */
    @Get("/{id}")
    PayableOrderResponse show(long id) {
        return PayableOrderResponse.of(showOrder.handle(new OrderId(id), new Reach.Everybodys()));
    }
}
