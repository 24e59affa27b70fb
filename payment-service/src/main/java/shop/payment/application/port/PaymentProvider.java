package shop.payment.application.port;

import org.jspecify.annotations.Nullable;
import shop.payment.domain.PaymentMethod;
import shop.platform.kernel.Money;

/**
 * Whoever moves the money. Every call carries a key: the same key is the same charge or refund,
 * however often it is sent. A call that times out or breaks is {@link Charge.Unclear}, never an
 * exception.
 */
public interface PaymentProvider {

    /** What became of a charge. */
    sealed interface Charge {

        record Approved(String transactionId) implements Charge {}

        record Declined(String reason) implements Charge {}

        /** Not known now; {@link #settle} will tell. */
        record Unclear() implements Charge {}
    }

    Charge charge(String key, Money amount, PaymentMethod method, @Nullable String token);

    /** Says what became of a charge, and makes sure that one which never happened never will. */
    Charge settle(String key);

    /**
     * @param key of the refund
     * @param chargeKey of the charge that is given back
     * @return whether the money is on its way; if not, the same refund is to be sent again
     */
    boolean refund(String key, String chargeKey, Money amount);
}
