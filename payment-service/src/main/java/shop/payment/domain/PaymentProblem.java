package shop.payment.domain;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import shop.platform.kernel.Money;
import shop.platform.kernel.Problem;

/** Everything this service refuses. */
public abstract sealed class PaymentProblem extends Problem {

    private PaymentProblem(Kind kind, String code, String message, Map<String, ?> details) {
        super(kind, code, message, List.of(), details);
    }

    private PaymentProblem(Kind kind, String code, String field, String message) {
        super(kind, code, message, List.of(new FieldError(field, message)), Map.of());
    }

    public static final class PaymentNotFound extends PaymentProblem {
        public PaymentNotFound(PaymentId id) {
            super(
                    Kind.NOT_FOUND,
                    "payment-not-found",
                    "There is no payment " + id.value() + ".",
                    Map.of());
        }
    }

    public static final class OrderNotFound extends PaymentProblem {
        public OrderNotFound(OrderId order) {
            super(
                    Kind.NOT_FOUND,
                    "order-not-found",
                    "There is no order " + order.value() + ".",
                    Map.of());
        }
    }

    public static final class OrderNotPayable extends PaymentProblem {
        public OrderNotPayable(OrderId order, String status) {
            super(
                    Kind.CONFLICT,
                    "order-not-payable",
                    "Order "
                            + order.value()
                            + " is "
                            + status
                            + "; only a confirmed order is paid.",
                    Map.of("order_status", status));
        }
    }

    public static final class OrderAlreadyPaid extends PaymentProblem {
        public OrderAlreadyPaid(OrderId order) {
            super(
                    Kind.CONFLICT,
                    "order-already-paid",
                    "Order " + order.value() + " is paid, or its payment is under way.",
                    Map.of());
        }
    }

    public static final class WrongAmount extends PaymentProblem {
        public WrongAmount(Money due) {
            super(
                    Kind.INVALID,
                    "wrong-amount",
                    "amount",
                    "The order costs " + due + "; pay exactly that.");
        }
    }

    public static final class PaymentDeclined extends PaymentProblem {
        public PaymentDeclined(PaymentId id, String reason) {
            super(
                    Kind.INVALID,
                    "payment-declined",
                    "The payment was declined: " + reason + ".",
                    Map.of("payment_id", id.value(), "reason", reason));
        }
    }

    public static final class NotRefundable extends PaymentProblem {
        public NotRefundable(PaymentId id, String status) {
            super(
                    Kind.CONFLICT,
                    "payment-not-refundable",
                    "Payment " + id.value() + " is " + status + "; only money taken is given back.",
                    Map.of("payment_status", status));
        }
    }

    public static final class RefundTooLarge extends PaymentProblem {
        public RefundTooLarge(Money refundable) {
            super(
                    Kind.INVALID,
                    "refund-too-large",
                    "amount",
                    "At most " + refundable + " can still be refunded.");
        }
    }

    /** Another request changed the payment at the same moment. */
    public static final class PaymentChanged extends PaymentProblem {
        /**
         * @param ids among which it is
         */
        public PaymentChanged(Collection<PaymentId> ids) {
            super(
                    Kind.CONFLICT,
                    "payment-changed",
                    "A payment was changed at the same moment; look at it again: "
                            + ids.stream()
                                    .map(id -> Long.toString(id.value()))
                                    .collect(joining(", ")),
                    Map.of());
        }
    }

    public static final class UnknownPaymentMethod extends PaymentProblem {
        public UnknownPaymentMethod() {
            super(
                    Kind.INVALID,
                    "unknown-payment-method",
                    "payment_method",
                    "must be one of credit_card, bank_transfer, cash_on_delivery, wallet");
        }
    }

    public static final class AmountTooPrecise extends PaymentProblem {
        public AmountTooPrecise(Currency currency) {
            super(
                    Kind.INVALID,
                    "amount-too-precise",
                    "amount",
                    "must not have more than " + currency.getDefaultFractionDigits() + " decimals");
        }
    }
}
