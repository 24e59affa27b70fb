package shop.payment.domain;

import java.time.Instant;
import shop.platform.kernel.Money;

/**
 * Money on its way back, or given back.
 *
 * @param number counts the refunds of one payment from 1
 */
public record Refund(int number, Money amount, String reason, boolean done, Instant requestedAt) {

    Refund completed() {
        return new Refund(number, amount, reason, true, requestedAt);
    }
}
