package shop.order.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.QueryParam;
import org.jspecify.annotations.Nullable;
import shop.order.application.FindRedeemedOrder;
import shop.order.application.ShowPayableOrders;
import shop.order.domain.OrderId;
import shop.platform.web.IdList;

/** Orders, for other services. */
@Controller("/internal/orders")
public final class InternalOrderController {

    private final ShowPayableOrders showPayableOrders;
    private final FindRedeemedOrder findRedeemedOrder;

    public InternalOrderController(
            ShowPayableOrders showPayableOrders, FindRedeemedOrder findRedeemedOrder) {
        this.showPayableOrders = showPayableOrders;
        this.findRedeemedOrder = findRedeemedOrder;
    }

    /**
     * Says who has to pay how much for orders, and whether they can be paid; those that do not
     * exist are left out.
     *
     * @param ids up to 100 orders' numbers, separated by commas
     */
    @Get
    PayableOrdersResponse show(@QueryParam @Nullable String ids) {
        return PayableOrdersResponse.of(
                showPayableOrders.handle(IdList.numbers(ids).stream().map(OrderId::new).toList()));
    }

    /** Says which order has used promotions under {@code redemptionId}. */
    @Get("/by-redemption/{redemptionId}")
    RedeemedOrderResponse showRedeemed(String redemptionId) {
        return RedeemedOrderResponse.of(findRedeemedOrder.handle(redemptionId));
    }
}
