package shop.payment.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import shop.payment.domain.PaymentId;
import shop.payment.domain.Payments;
import shop.payment.domain.RequestId;
import shop.platform.kernel.Money;
import shop.platform.kernel.Transactions;

/** Gives a customer's money back, in part or all that is left. */
public final class RefundPayment {

    /**
     * @param amount all that is left, if {@code null}
     */
    public record Command(
            RequestId request, PaymentId payment, @Nullable Money amount, String reason) {}

    private final ChangePayment changePayment;
    private final GiveMoneyBack giveMoneyBack;
    private final Clock clock;

    public RefundPayment(
            Payments payments,
            Transactions transactions,
            GiveMoneyBack giveMoneyBack,
            Clock clock) {
        this.changePayment = new ChangePayment(payments, transactions);
        this.giveMoneyBack = giveMoneyBack;
        this.clock = clock;
    }

    /**
     * Answers once the refund is recorded for good, even if the provider has yet to carry it out.
     */
    public PaymentView handle(Command command) {
        changePayment.handle(
                command.payment(),
                payment -> {
                    var amount = command.amount() == null ? payment.refundable() : command.amount();
                    payment.refund(command.request(), amount, command.reason(), clock.instant());
                });
        return PaymentView.of(giveMoneyBack.handle(command.payment()));
    }
}
