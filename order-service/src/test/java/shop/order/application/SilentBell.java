package shop.order.application;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import shop.order.application.port.OrderBell;
import shop.order.domain.Order;
import shop.order.domain.OrderId;

/** A bell nobody waits for. */
public final class SilentBell implements OrderBell {

    @Override
    public void ring(Collection<Order> changed) {}

    @Override
    public Optional<Order> await(OrderId order, long version, Duration patience) {
        return Optional.empty();
    }
}
