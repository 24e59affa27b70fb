package shop.payment.domain;

import java.time.Instant;
import shop.platform.kernel.Money;

/**
 * Money on its way back, or given back.
 *
 * @param number counts the refunds of one payment from 1
 * @param request whose repetition is the same refund
 */
public record Refund(
        int number,
        RequestId request,
        Money amount,
        String reason,
        boolean done,
        Instant requestedAt) {

    Refund completed() {
        return new Refund(number, request, amount, reason, true, requestedAt);
    }
}
