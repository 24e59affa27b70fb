package shop.order.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import shop.order.application.FindRedeemedOrder;
import shop.order.application.ShowOrder;
import shop.order.domain.OrderId;
import shop.order.domain.Reach;

/** Orders, for other services. */
@Controller("/internal/orders")
public final class InternalOrderController {

    private final ShowOrder showOrder;
    private final FindRedeemedOrder findRedeemedOrder;

    public InternalOrderController(ShowOrder showOrder, FindRedeemedOrder findRedeemedOrder) {
        this.showOrder = showOrder;
        this.findRedeemedOrder = findRedeemedOrder;
    }

    /** Says who has to pay how much for an order, and whether it can be paid. */
    @Get("/{id}")
    PayableOrderResponse show(long id) {
        return PayableOrderResponse.of(showOrder.handle(new OrderId(id), new Reach.Everybodys()));
    }

    /** Says which order has used promotions under {@code redemptionId}. */
    @Get("/by-redemption/{redemptionId}")
    RedeemedOrderResponse showRedeemed(String redemptionId) {
        return RedeemedOrderResponse.of(findRedeemedOrder.handle(redemptionId));
    }
}
