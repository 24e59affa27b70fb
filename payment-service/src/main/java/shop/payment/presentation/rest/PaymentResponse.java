package shop.payment.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.payment.application.PaymentView;

@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentResponse(
        long id,
        long orderId,
        long userId,
        BigDecimal amount,
        String currency,
        String status,
        String paymentMethod,
        @Nullable String transactionId,
        @Nullable String failureReason,
        BigDecimal refundedAmount,
        List<RefundResponse> refunds,
        Instant createdAt) {

    @Json(naming = Json.Naming.LowerUnderscore)
    public record RefundResponse(
            String id, BigDecimal amount, String reason, String status, Instant createdAt) {}

    static PaymentResponse of(PaymentView view) {
        var refunds =
                view.refunds().stream()
                        .map(refund ->
                                new RefundResponse(
                                        view.id() + "-" + refund.number(),
                                        refund.amount().amount(),
                                        refund.reason(),
                                        refund.done() ? "completed" : "pending",
                                        refund.requestedAt()))
                        .toList();
        return new PaymentResponse(
                view.id(),
                view.orderId(),
                view.userId(),
                view.amount().amount(),
                view.amount().currency().getCurrencyCode(),
                view.status(),
                view.method().wireName(),
                view.transactionId(),
                view.failureReason(),
                view.refunded().amount(),
                refunds,
                view.createdAt());
    }
}
