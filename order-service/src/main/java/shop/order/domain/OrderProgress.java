package shop.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * The part of an order that changes.
 *
 * @param payment the one that covers the order, or came in though the order had ended
 * @param refunded how much of it was given back
 * @param version how many events the order has had
 * @param at when the last of them was
 */
public record OrderProgress(
        OrderState state,
        ShippingAddress address,
        @Nullable PaymentId payment,
        Money refunded,
        long version,
        Instant at) {

    OrderProgress next(Instant now) {
        return new OrderProgress(state, address, payment, refunded, version + 1, now);
    }

    OrderProgress in(OrderState next) {
        return new OrderProgress(next, address, payment, refunded, version, at);
    }

    OrderProgress to(ShippingAddress next) {
        return new OrderProgress(state, next, payment, refunded, version, at);
    }

    OrderProgress paidWith(PaymentId first) {
        return new OrderProgress(state, address, first, refunded, version, at);
    }

    OrderProgress refunded(Money total) {
        return new OrderProgress(state, address, payment, total, version, at);
    }
}
