package shop.order.application;

import java.time.Clock;
import java.time.Duration;
import shop.order.application.port.Catalogue;
import shop.order.application.port.OrderBell;
import shop.order.domain.Basket;
import shop.order.domain.CustomerId;
import shop.order.domain.Order;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderState.Rejected;
import shop.order.domain.OrderStatus;
import shop.order.domain.Orders;
import shop.order.domain.Placement;
import shop.order.domain.Reach;
import shop.order.domain.RequestId;
import shop.order.domain.ShippingAddress;

/**
 * Takes an order. Prices come from the catalogue, never from the request. The order is kept and
 * announced first; then the customer waits a while for the stock decision, and an order whose
 * decision is still out is as good as any other.
 */
public final class PlaceOrder {

    /** How long a missed ring of the bell can cost. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /**
     * @param patience how long to wait for the stock decision
     */
    public record Command(
            RequestId request,
            CustomerId customer,
            Basket basket,
            ShippingAddress address,
            Duration patience) {}

    private final Orders orders;
    private final Catalogue catalogue;
    private final OrderBell bell;
    private final Clock clock;
    private final Duration paymentTimeout;

    public PlaceOrder(
            Orders orders,
            Catalogue catalogue,
            OrderBell bell,
            Clock clock,
            Duration paymentTimeout) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.bell = bell;
        this.clock = clock;
        this.paymentTimeout = paymentTimeout;
    }

    /**
     * The order, confirmed, or still pending where the inventory is slow or away.
     *
     * @throws OrderProblem.OutOfStock naming the lines that are short
     */
    public Order handle(Command command) {
        var order = decided(placed(command), command.patience());
        if (order.state() instanceof Rejected(var shortages)) {
            throw new OrderProblem.OutOfStock(order.id(), shortages);
        }
        return order;
    }

    /** A request that was taken before is not refused for what has changed since. */
    private Order placed(Command command) {
        try {
            return orders.add(priced(command));
        } catch (RuntimeException refusal) {
            return orders.placedBy(command.request()).orElseThrow(() -> refusal);
        }
    }

    private Placement priced(Command command) {
        var basket = command.basket();
        var quote = catalogue.pricesOf(basket.products()).quote(basket);
        var now = clock.instant();
        return new Placement(
                command.request(),
                command.customer(),
                quote,
                command.address(),
                now,
                now.plus(paymentTimeout));
    }

    private Order decided(Order placed, Duration patience) {
        var order = placed;
        var left = patience;
        while (order.status() == OrderStatus.PENDING && left.isPositive()) {
            var turn = left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
            var id = order.id();
            order = bell.await(id, order.version(), turn).orElseGet(() -> lookedUp(id));
            left = left.minus(turn);
        }
        return order;
    }

    private Order lookedUp(OrderId id) {
        return orders.find(id, new Reach.Everybodys()).orElseThrow();
    }
}
