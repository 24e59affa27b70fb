package shop.order.application.port;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import shop.order.domain.Order;
import shop.order.domain.OrderId;

/**
 * Rings when orders have changed, on every instance of this service. It is a hint that saves
 * waiting, not a promise: a ring may be missed, so whoever waits also looks at the order itself.
 */
public interface OrderBell {

    void ring(Collection<Order> changed);

    /**
     * Waits until {@code order} is heard to be beyond {@code version}, at most for a while.
     *
     * @return the order as it was when the bell rang, if whoever rang was this instance
     */
    Optional<Order> await(OrderId order, long version, Duration patience);
}
