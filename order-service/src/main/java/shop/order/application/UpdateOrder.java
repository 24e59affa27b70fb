package shop.order.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Order;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderStatus;
import shop.order.domain.Orders;
import shop.order.domain.ShippingAddress;
import shop.order.domain.Signal;

/** Staff move an order on, or send it elsewhere. */
public final class UpdateOrder {

    public record Command(
            OrderId order, @Nullable OrderStatus status, @Nullable ShippingAddress address) {}

    private final Orders orders;
    private final OrderChanges changes;
    private final Clock clock;

    public UpdateOrder(Orders orders, OrderChanges changes, Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.clock = clock;
    }

    public Order handle(Command command) {
        var changed =
                changes.change(
                        () -> orders.lock(List.of(command.order())),
                        order -> update(order, command));
        if (changed.isEmpty()) {
            throw new OrderProblem.NoSuchOrder(command.order());
        }
        return changed.getFirst();
    }

    private void update(Order order, Command command) {
        var now = clock.instant();
        if (command.address() != null) {
            order.sendTo(command.address(), now);
        }
        if (command.status() == OrderStatus.CANCELLED) {
            order.on(new Signal.StaffCancels("Cancelled by the shop."), now);
        } else if (command.status() != null) {
            order.on(new Signal.StaffAdvances(command.status()), now);
        }
    }
}
