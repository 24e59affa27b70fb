package shop.payment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.payment.domain.PaymentEvent.PaymentFailed;
import shop.payment.domain.PaymentEvent.PaymentProcessed;
import shop.payment.domain.PaymentEvent.PaymentRefunded;
import shop.payment.domain.PaymentProblem.NotRefundable;
import shop.payment.domain.PaymentProblem.RefundTooLarge;
import shop.payment.domain.PaymentState.Captured;
import shop.payment.domain.PaymentState.Created;
import shop.payment.domain.PaymentState.Failed;
import shop.payment.domain.PaymentState.Unknown;
import shop.platform.kernel.Money;

/**
 * One attempt to pay one order.
 *
 * <p>A payment is written down before the provider hears of it, so that no charge can exist which
 * we do not know of. The provider's answer makes it captured or failed; without a clear answer it
 * is unknown until the provider says what happened. Captured money may go back in parts, never more
 * than was taken. What the provider says twice changes nothing.
 */
public final class Payment {

    private final PaymentId id;
    private final PaymentIntent intent;
    private final Instant createdAt;
    private final long version;
    private PaymentState state;
    private final List<Refund> refunds;
    private final List<PaymentEvent> news = new ArrayList<>();

    private Payment(
            PaymentId id,
            PaymentIntent intent,
            Instant createdAt,
            long version,
            PaymentState state,
            List<Refund> refunds) {
        this.id = id;
        this.intent = intent;
        this.createdAt = createdAt;
        this.version = version;
        this.state = state;
        this.refunds = new ArrayList<>(refunds);
    }

    /** A payment just written down. */
    public static Payment intended(PaymentId id, PaymentIntent intent, Instant createdAt) {
        return new Payment(id, intent, createdAt, 1, new Created(), List.of());
    }

    /** A payment as it was stored. */
    public static Payment restore(
            PaymentId id,
            PaymentIntent intent,
            Instant createdAt,
            long version,
            PaymentState state,
            List<Refund> refunds) {
        return new Payment(id, intent, createdAt, version, state, refunds);
    }

    /** The provider took the money. */
    public void approved(String transactionId, Instant now) {
        switch (state) {
            case Created(), Unknown() -> {
                state = new Captured(transactionId);
                news.add(new PaymentProcessed(transactionId, now));
            }
            case Captured(_) -> {}
            case Failed(_) -> {
                state = new Captured(transactionId);
                giveBackAll("charged after the payment had failed", now);
            }
        }
    }

    /** The provider took nothing and will not. */
    public void declined(String reason, Instant now) {
        switch (state) {
            case Created(), Unknown() -> {
                state = new Failed(reason);
                news.add(new PaymentFailed(reason, now));
            }
            case Failed(_) -> {}
            case Captured(_) ->
                    throw new IllegalStateException("declined after it was captured: " + id);
        }
    }

    /** The provider gave no clear answer. */
    public void unanswered() {
        switch (state) {
            case Created() -> state = new Unknown();
            case Unknown(), Captured(_), Failed(_) -> {}
        }
    }

    /**
     * Sets {@code amount} aside to be given back; the same request again changes nothing.
     *
     * @throws NotRefundable if no money was taken
     * @throws RefundTooLarge if more would go back than was taken, or nothing
     */
    public void refund(RequestId request, Money amount, String reason, Instant now) {
        if (refunds.stream().anyMatch(refund -> refund.request().equals(request))) {
            return;
        }
        if (!(state instanceof Captured)) {
            throw new NotRefundable(id, status());
        }
        if (amount.isZero() || amount.compareTo(refundable()) > 0) {
            throw new RefundTooLarge(refundable());
        }
        refunds.add(new Refund(refunds.size() + 1, request, amount, reason, false, now));
    }

    /** Sets aside whatever of the captured money has not gone back yet. */
    public void giveBackAll(String reason, Instant now) {
        if (state instanceof Captured && !refundable().isZero()) {
            refund(RequestId.fresh(), refundable(), reason, now);
        }
    }

    /** The provider gave the money of refund {@code number} back. */
    public void refunded(int number, Instant now) {
        var refund = refunds.get(number - 1);
        if (refund.done()) {
            return;
        }
        var completed = refund.completed();
        refunds.set(number - 1, completed);
        news.add(new PaymentRefunded(completed, refundedTotal(), isRefunded(), now));
    }

    /** What may still be set aside for refunds. */
    public Money refundable() {
        return refunds.stream().map(Refund::amount).reduce(amount(), Money::minus);
    }

    /** What has really gone back. */
    public Money refundedTotal() {
        return refunds.stream()
                .filter(Refund::done)
                .map(Refund::amount)
                .reduce(Money.zero(amount().currency()), Money::plus);
    }

    /** Whether this is the one payment its order may have: money was taken or may be. */
    public boolean isLive() {
        return switch (state) {
            case Created(), Unknown(), Captured(_) -> true;
            case Failed(_) -> false;
        };
    }

    /** Whether only the provider can say what became of it. */
    public boolean isOpen() {
        return switch (state) {
            case Created(), Unknown() -> true;
            case Captured(_), Failed(_) -> false;
        };
    }

    /** The name of the state as clients see it. */
    public String status() {
        return switch (state) {
            case Created() -> "created";
            case Unknown() -> "unknown";
            case Failed(_) -> "failed";
            case Captured(_) -> {
                if (isRefunded()) {
                    yield "refunded";
                }
                yield refundedTotal().isZero() ? "completed" : "partially_refunded";
            }
        };
    }

    public @Nullable String transactionId() {
        return state instanceof Captured(var transactionId) ? transactionId : null;
    }

    public @Nullable String failureReason() {
        return state instanceof Failed(var reason) ? reason : null;
    }

    public String chargeKey() {
        return id.chargeKey();
    }

    public String refundKey(Refund refund) {
        return chargeKey() + "-refund-" + refund.number();
    }

    /** The name of a refund among all refunds: {@code 7-1} is the first of payment 7. */
    public String refundId(Refund refund) {
        return id.value() + "-" + refund.number();
    }

    public Optional<Refund> nextRefund() {
        return refunds.stream().filter(refund -> !refund.done()).findFirst();
    }

    public PaymentId id() {
        return id;
    }

    public PaymentIntent intent() {
        return intent;
    }

    public Money amount() {
        return intent.amount();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Counts the stored changes from 1; the version that was read. */
    public long version() {
        return version;
    }

    public PaymentState state() {
        return state;
    }

    public List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    /** What happened since it was read. */
    public List<PaymentEvent> news() {
        return List.copyOf(news);
    }

    private boolean isRefunded() {
        return refundedTotal().equals(amount());
    }
}
