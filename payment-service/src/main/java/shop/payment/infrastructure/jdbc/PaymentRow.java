package shop.payment.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.payment.domain.CustomerId;
import shop.payment.domain.OrderId;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentIntent;
import shop.payment.domain.PaymentMethod;
import shop.payment.domain.PaymentState;
import shop.payment.domain.PaymentState.Captured;
import shop.payment.domain.PaymentState.Created;
import shop.payment.domain.PaymentState.Failed;
import shop.payment.domain.PaymentState.Unknown;
import shop.payment.domain.Refund;
import shop.payment.domain.RequestId;
import shop.platform.jdbc.Columns;
import shop.platform.kernel.Money;

/** A row of {@code payments}. */
record PaymentRow(
        long id,
        PaymentIntent intent,
        String status,
        @Nullable String transactionId,
        @Nullable String failureReason,
        long version,
        Instant createdAt) {

    static PaymentRow of(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var currency = Currency.getInstance(columns.text("currency"));
        var method = columns.text("payment_method");
        var intent =
                new PaymentIntent(
                        new RequestId(columns.text("request_id")),
                        new OrderId(row.getLong("order_id")),
                        new CustomerId(row.getLong("user_id")),
                        new Money(row.getBigDecimal("amount"), currency),
                        PaymentMethod.named(method)
                                .orElseThrow(() -> new IllegalStateException(method)),
                        row.getString("payment_token"));
        return new PaymentRow(
                row.getLong("id"),
                intent,
                columns.text("status"),
                row.getString("transaction_id"),
                row.getString("failure_reason"),
                row.getLong("version"),
                columns.instant("created_at"));
    }

    Payment toPayment(List<Refund> refunds) {
        return Payment.restore(new PaymentId(id), intent, createdAt, version, state(), refunds);
    }

    /** Only what was captured can be given back. */
    boolean isCaptured() {
        return state() instanceof Captured;
    }

    private PaymentState state() {
        return switch (status) {
            case "created" -> new Created();
            case "unknown" -> new Unknown();
            case "failed" -> new Failed(Objects.requireNonNull(failureReason));
            case "completed", "partially_refunded", "refunded" ->
                    new Captured(Objects.requireNonNull(transactionId));
            default -> throw new IllegalStateException("payment " + id + " is " + status);
        };
    }
}
