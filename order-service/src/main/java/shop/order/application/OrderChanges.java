package shop.order.application;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import shop.order.application.port.OrderBell;
import shop.order.domain.Order;
import shop.order.domain.Orders;
import shop.platform.kernel.Transactions;

/** How every order is changed: locked, decided, kept with its news; then the bell rings. */
public final class OrderChanges {

    private final Orders orders;
    private final Transactions transactions;
    private final OrderBell bell;

    public OrderChanges(Orders orders, Transactions transactions, OrderBell bell) {
        this.orders = orders;
        this.transactions = transactions;
        this.bell = bell;
    }

    /** Lets each of the orders that {@code locking} finds decide; all are kept or none. */
    public List<Order> change(Supplier<List<Order>> locking, Consumer<Order> decision) {
        return transactions.call(() -> {
            var locked = locking.get();
            locked.forEach(decision);
            keep(locked.stream().filter(order -> !order.news().isEmpty()).toList());
            return locked;
        });
    }

    private void keep(List<Order> changed) {
        if (!changed.isEmpty()) {
            orders.save(changed);
            transactions.afterCommit(() -> bell.ring(changed));
        }
    }
}
