package shop.payment.application;

import java.util.function.Consumer;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentProblem.PaymentNotFound;
import shop.payment.domain.Payments;
import shop.platform.kernel.Transactions;

/** Changes one payment; others who want to change it wait. */
final class ChangePayment {

    private final Payments payments;
    private final Transactions transactions;

    ChangePayment(Payments payments, Transactions transactions) {
        this.payments = payments;
        this.transactions = transactions;
    }

    Payment handle(PaymentId id, Consumer<Payment> change) {
        return transactions.call(() -> {
            var payment = payments.take(id).orElseThrow(() -> new PaymentNotFound(id));
            change.accept(payment);
            payments.save(payment);
            return payment;
        });
    }
}
