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

    /**
     * @param redemption as it was asked for
     */
    public Order handle(String redemption) {
        return RedemptionId.parse(redemption)
                .flatMap(orders::placedWith)
                .orElseThrow(() -> new OrderProblem.NoRedeemedOrder(redemption));
    }
}
