package shop.payment.infrastructure.messaging;

import java.util.List;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentEvent;
import shop.payment.domain.PaymentEvent.PaymentFailed;
import shop.payment.domain.PaymentEvent.PaymentProcessed;
import shop.payment.domain.PaymentEvent.PaymentRefunded;
import shop.platform.messaging.EventJson;
import shop.platform.messaging.News;

/** How a payment's news read on {@code payment-events}; the shapes stand in {@code contracts/}. */
public final class PaymentEventCodec {

    private static final String TOPIC = "payment-events";

    private PaymentEventCodec() {}

    /** Encodes what is new in {@code payment}: no change of a payment leaves more than one. */
    public static List<News> encode(Payment payment) {
        return payment.news().stream()
                .map(event -> encode(payment, event, payment.version() + 1))
                .toList();
    }

    private static News encode(Payment payment, PaymentEvent event, long version) {
        return switch (event) {
            case PaymentProcessed processed ->
                    news(
                            payment,
                            version,
                            "payment_processed",
                            body(payment, "payment_processed")
                                    .put("amount", payment.amount().amount())
                                    .put("currency", currency(payment))
                                    .put("payment_method", payment.intent().method().wireName())
                                    .put("transaction_id", processed.transactionId())
                                    .put("status", "completed")
                                    .put("created_at", processed.at()));
            case PaymentFailed failed ->
                    news(
                            payment,
                            version,
                            "payment_failed",
                            body(payment, "payment_failed")
                                    .put("amount", payment.amount().amount())
                                    .put("currency", currency(payment))
                                    .put("reason", failed.reason())
                                    .put("status", "failed")
                                    .put("created_at", failed.at()));
            case PaymentRefunded refunded ->
                    news(
                            payment,
                            version,
                            "payment_refunded",
                            body(payment, "payment_refunded")
                                    .put("refund_id", payment.refundId(refunded.refund()))
                                    .put("amount", refunded.refund().amount().amount())
                                    .put("total_refunded", refunded.total().amount())
                                    .put("currency", currency(payment))
                                    .put("reason", refunded.refund().reason())
                                    .put(
                                            "status",
                                            refunded.whole() ? "refunded" : "partially_refunded")
                                    .put("created_at", refunded.at()));
        };
    }

    private static EventJson body(Payment payment, String type) {
        var intent = payment.intent();
        return EventJson.of(type)
                .put("payment_id", payment.id().value())
                .put("order_id", intent.order().value())
                .put("user_id", intent.customer().value());
    }

    private static String currency(Payment payment) {
        return payment.amount().currency().getCurrencyCode();
    }

    private static News news(Payment payment, long version, String type, EventJson body) {
        return new News(
                "payment",
                Long.toString(payment.id().value()),
                version,
                type,
                TOPIC,
                body.toString());
    }
}
