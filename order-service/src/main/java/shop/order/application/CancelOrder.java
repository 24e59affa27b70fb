package shop.order.application;

import java.time.Clock;
import java.util.List;
import shop.order.domain.Order;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.Orders;
import shop.order.domain.Reach;
import shop.order.domain.Signal;

/** Ends an order before it is shipped. What it held or cost is given back. */
public final class CancelOrder {

    private static final int LONGEST_REASON = 500;

    /**
     * @param reason one sentence of 500 characters at most
     */
    public record Command(OrderId order, Reach reach, String reason) {

        public Command {
            if (reason.length() > LONGEST_REASON) {
                throw new OrderProblem.ReasonTooLong(LONGEST_REASON);
            }
        }

        private Signal signal() {
            return switch (reach) {
                case Reach.Only _ -> new Signal.CustomerCancels(reason);
                case Reach.Everybodys() -> new Signal.StaffCancels(reason);
            };
        }
    }

    private final Orders orders;
    private final OrderChanges changes;
    private final Clock clock;

    public CancelOrder(Orders orders, OrderChanges changes, Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.clock = clock;
    }

    public Order handle(Command command) {
        var now = clock.instant();
        return changes.change(() -> own(command), order -> order.on(command.signal(), now))
                .getFirst();
    }

    private List<Order> own(Command command) {
        var found =
                orders.lock(List.of(command.order())).stream()
                        .filter(order -> command.reach().covers(order.customer()))
                        .toList();
        if (found.isEmpty()) {
            throw new OrderProblem.NoSuchOrder(command.order());
        }
        return found;
    }
}
