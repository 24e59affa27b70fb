package shop.payment.application;

import java.time.Duration;
import shop.payment.application.port.PaymentProvider;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentProblem.PaymentNotFound;
import shop.payment.domain.Payments;

/**
 * Finishes what was left open: asks the provider about charges without a clear answer, and sends
 * refunds that have not got through. Runs on a clock, on any number of instances.
 */
public final class SettlePayments {

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int BATCH = 50;

    private final Payments payments;
    private final PaymentProvider provider;
    private final RecordCharge recordCharge;
    private final GiveMoneyBack giveMoneyBack;

    public SettlePayments(
            Payments payments,
            PaymentProvider provider,
            RecordCharge recordCharge,
            GiveMoneyBack giveMoneyBack) {
        this.payments = payments;
        this.provider = provider;
        this.recordCharge = recordCharge;
        this.giveMoneyBack = giveMoneyBack;
    }

    /**
     * @return how many payments were looked at
     */
    public int handle() {
        var unsettled = payments.takeUnsettled(PAUSE, BATCH);
        unsettled.forEach(this::settle);
        return unsettled.size();
    }

    private void settle(PaymentId id) {
        var payment = payments.find(id).orElseThrow(() -> new PaymentNotFound(id));
        if (payment.isOpen()) {
            payment = recordCharge.handle(payment, provider.settle(payment.chargeKey()));
        }
        if (payment.nextRefund().isPresent()) {
            giveMoneyBack.handle(id);
        }
    }
}
