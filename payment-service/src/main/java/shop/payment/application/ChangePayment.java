package shop.payment.application;

import java.util.function.Consumer;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentProblem.PaymentChanged;
import shop.payment.domain.PaymentProblem.PaymentNotFound;
import shop.payment.domain.Payments;
import shop.platform.kernel.Transactions;

/** Changes one payment in a transaction of its own; begins again when somebody was faster. */
final class ChangePayment {

    private static final int ATTEMPTS = 5;

    private final Payments payments;
    private final Transactions transactions;

    ChangePayment(Payments payments, Transactions transactions) {
        this.payments = payments;
        this.transactions = transactions;
    }

    Payment handle(PaymentId id, Consumer<Payment> change) {
        for (var attempt = 1; ; attempt++) {
            try {
                return transactions.call(() -> changed(id, change));
            } catch (PaymentChanged faster) {
                if (attempt == ATTEMPTS) {
                    throw faster;
                }
            }
        }
    }

    private Payment changed(PaymentId id, Consumer<Payment> change) {
        var payment = payments.find(id).orElseThrow(() -> new PaymentNotFound(id));
        change.accept(payment);
        payments.save(payment);
        return payment;
    }
}
