package shop.order.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Order;
import shop.order.domain.OrderId;

/**
 * Part of a list.
 *
 * @param next the cursor behind which the list goes on; absent where it has come to its end
 */
public record OrderPage(List<Order> orders, @Nullable OrderId next) {

    static OrderPage of(List<Order> orders, int limit) {
        return new OrderPage(orders, orders.size() < limit ? null : orders.getLast().id());
    }
}
