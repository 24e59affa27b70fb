package shop.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All payments. What {@code save} stores is announced by the same transaction. */
public interface Payments {

    /**
     * Writes an intent down; the same request again gives the same payment.
     *
     * @throws PaymentProblem.OrderAlreadyPaid if the order has a live payment
     */
    Payment add(PaymentIntent intent, Instant now);

    /**
     * Keeps changed payments and their news.
     *
     * @throws PaymentProblem.PaymentChanged if one was changed since it was read
     */
    void save(Collection<Payment> payments);

    default void save(Payment payment) {
        save(List.of(payment));
    }

    Optional<Payment> find(PaymentId id);

    /** Those that exist, by number; nobody else changes them until the present transaction ends. */
    List<Payment> take(Collection<PaymentId> ids);

    default Optional<Payment> take(PaymentId id) {
        return take(List.of(id)).stream().findFirst();
    }

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
