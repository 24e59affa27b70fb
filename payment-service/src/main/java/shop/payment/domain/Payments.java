package shop.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All payments. What {@code save} stores is announced by the same transaction. */
public interface Payments {

    /**
     * Writes an intent down.
     *
     * @throws PaymentProblem.OrderAlreadyPaid if the order has a live payment
     */
    Payment add(PaymentIntent intent, Instant now);

    /**
     * Keeps the changed payment and its news.
     *
     * @throws PaymentProblem.PaymentChanged if it was changed since it was read
     */
    void save(Payment payment);

    Optional<Payment> find(PaymentId id);

    /** The payment, which nobody else changes until the present transaction ends. */
    Optional<Payment> take(PaymentId id);

    Optional<Payment> requestedBy(RequestId request);

    /**
     * The payments that took, or may take, the money for these orders, one each at most. Nobody
     * else changes them until the present transaction ends.
     */
    List<Payment> takeLiveOf(Collection<OrderId> orders);

    /** The payments that pass the filter, newest first. */
    List<Payment> list(PaymentFilter filter);

    /**
     * Hands out payments whose outcome or refund is open and which nobody looked at for {@code
     * pause}; each is handed to one caller only until the pause is over again.
     */
    List<PaymentId> takeUnsettled(Duration pause, int limit);
}
