package shop.order.application;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import shop.order.application.port.OrderBell;
import shop.order.application.port.Promotions;
import shop.order.domain.Enquiry;
import shop.order.domain.Order;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderState.Rejected;
import shop.order.domain.OrderStatus;
import shop.order.domain.Orders;
import shop.order.domain.Placement;
import shop.order.domain.Quote;
import shop.order.domain.Reach;
import shop.order.domain.Redemption;
import shop.order.domain.RedemptionId;
import shop.order.domain.RequestId;
import shop.order.domain.ShippingAddress;

/**
 * Takes an order. Prices come from the shop, never from the request. The order is kept and
 * announced first; then the customer waits a while for the stock decision, and an order whose
 * decision is still out is as good as any other.
 */
public final class PlaceOrder {

    /** How long a missed ring of the bell can cost. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** How long after its promotions' uses were taken an order may still be placed. */
    private static final Duration REDEEMED_FOR = Duration.ofSeconds(60);

    private static final int ATTEMPTS = 5;

    /** Between two clocks. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /**
     * @param patience how long to wait for the stock decision
     */
    public record Command(
            RequestId request, Enquiry enquiry, ShippingAddress address, Duration patience) {}

    private final Orders orders;
    private final QuoteOrder quoteOrder;
    private final Promotions promotions;
    private final OrderBell bell;
    private final Clock clock;
    private final Duration paymentTimeout;

    public PlaceOrder(
            Orders orders,
            QuoteOrder quoteOrder,
            Promotions promotions,
            OrderBell bell,
            Clock clock,
            Duration paymentTimeout) {
        this.orders = orders;
        this.quoteOrder = quoteOrder;
        this.promotions = promotions;
        this.bell = bell;
        this.clock = clock;
        this.paymentTimeout = paymentTimeout;
    }

    /**
     * The order, confirmed, or still pending where the inventory is slow or away.
     *
     * @throws OrderProblem.OutOfStock naming the lines that are short
     * @throws OrderProblem.CouponNotApplicable if it would cost more than the coupon promised
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
            return accepted(command);
        } catch (RuntimeException refusal) {
            return orders.placedBy(command.request()).orElseThrow(() -> refusal);
        }
    }

    private Order accepted(Command command) {
        var quote = quoteOrder.handle(command.enquiry());
        quote.refuseUselessCoupon();
        return quote.promotions().isEmpty()
                ? orders.add(placement(command, quote, null))
                : orders.placedBy(command.request()).orElseGet(() -> redeemed(command, quote));
    }

    /**
     * What an earlier attempt of the same request took may have been given back since, as it took
     * too long; then uses are taken anew.
     */
    private Order redeemed(Command command, Quote quote) {
        for (var attempt = 1; ; attempt++) {
            try {
                return redeemed(command, quote, attempt);
            } catch (OrderProblem.RedemptionGone gone) {
                if (attempt == ATTEMPTS) {
                    throw gone;
                }
            }
        }
    }

    /** Others may get the uses again if there is no order soon, so it is placed soon or never. */
    private Order redeemed(Command command, Quote quote, int attempt) {
        var id = RedemptionId.of(command.request(), quote.promotions(), attempt);
        var latest = clock.instant().plus(REDEEMED_FOR);
        var kept = promotions.redeem(id, command.enquiry().shopper().known(), quote.promotions());
        var placeBy = kept.map(until -> until.minus(MARGIN)).filter(latest::isAfter).orElse(latest);
        if (!clock.instant().isBefore(placeBy)) {
            throw new OrderProblem.PlacedTooLate();
        }
        return orders.add(placement(command, quote, new Redemption(id, placeBy)));
    }

    private Placement placement(Command command, Quote quote, @Nullable Redemption redemption) {
        var now = clock.instant();
        return new Placement(
                command.request(),
                command.enquiry().shopper().known(),
                quote,
                command.address(),
                now,
                now.plus(paymentTimeout),
                redemption);
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
