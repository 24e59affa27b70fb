package shop.order.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shop.order.application.port.OrderBell;
import shop.order.domain.Order;
import shop.order.domain.OrderId;

/** Never lets anybody wait; while they would, {@code meanwhile} happens. */
final class FakeBell implements OrderBell {

    private final List<OrderId> rung = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    void meanwhile(Runnable event) {
        meanwhile = event;
    }

    List<OrderId> rung() {
        return rung;
    }

    List<Duration> waits() {
        return waits;
    }

    @Override
    public void ring(Collection<Order> changed) {
        changed.forEach(order -> rung.add(order.id()));
    }

    @Override
    public Optional<Order> await(OrderId order, long version, Duration patience) {
        waits.add(patience);
        meanwhile.run();
        return Optional.empty();
    }
}
