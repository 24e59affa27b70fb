package shop.order.application;

import shop.order.domain.Order;
import shop.order.domain.OrderProblem;
import shop.order.domain.Orders;
import shop.order.domain.RedemptionId;

/** Says which order has used promotions under an id. */
public final class FindRedeemedOrder {

    private final Orders orders;

    public FindRedeemedOrder(Orders orders) {
        this.orders = orders;
    }

    public Order handle(RedemptionId redemption) {
        return orders.placedWith(redemption)
                .orElseThrow(() -> new OrderProblem.NoRedeemedOrder(redemption));
    }
}
