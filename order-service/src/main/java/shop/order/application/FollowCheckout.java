package shop.order.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.List;
import shop.order.domain.OrderId;
import shop.order.domain.Orders;
import shop.order.domain.Signal;

/** Lets orders know what their neighbours decided: a whole batch in one transaction. */
public final class FollowCheckout {

    /** What was heard about one order. */
    public record Heard(OrderId order, Signal signal) {}

    private final Orders orders;
    private final OrderChanges changes;
    private final Clock clock;

    public FollowCheckout(Orders orders, OrderChanges changes, Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.clock = clock;
    }

    /** Orders that are not known are left out: they were never acknowledged to anybody. */
    public void handle(List<Heard> batch) {
        var signals =
                batch.stream().collect(groupingBy(Heard::order, mapping(Heard::signal, toList())));
        var now = clock.instant();
        changes.change(
                () -> orders.lock(signals.keySet()),
                order ->
                        signals.getOrDefault(order.id(), List.of())
                                .forEach(signal -> order.on(signal, now)));
    }
}
