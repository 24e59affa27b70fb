package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import shop.order.domain.Order;

/** Who has to pay how much for which orders, and whether they can be paid. */
@Json(naming = Json.Naming.LowerUnderscore)
record PayableOrdersResponse(List<PayableOrder> orders) {

    /** The total is in the currency's main unit, such as dollars. */
    @Json(naming = Json.Naming.LowerUnderscore)
    record PayableOrder(
            long id,
            long userId,
            BigDecimal totalAmount,
            String currency,
            String status,
            long version) {

        static PayableOrder of(Order order) {
            return new PayableOrder(
                    order.id().value(),
                    order.customer().value(),
                    order.total().amount(),
                    order.total().currency().getCurrencyCode(),
                    order.status().word(),
                    order.version());
        }
    }

    static PayableOrdersResponse of(List<Order> orders) {
        return new PayableOrdersResponse(orders.stream().map(PayableOrder::of).toList());
    }
}
