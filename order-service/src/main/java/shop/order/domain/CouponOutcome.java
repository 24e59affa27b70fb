package shop.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * What became of a coupon.
 *
 * @param reason if it does not apply, why, as a word: {@code subtotal-too-low}
 * @param detail and as a sentence
 */
public record CouponOutcome(
        CouponCode code, boolean applied, @Nullable String reason, @Nullable String detail) {

    static CouponOutcome applied(CouponCode code) {
        return new CouponOutcome(code, true, null, null);
    }

    static CouponOutcome refused(CouponCode code, String reason, String detail) {
        return new CouponOutcome(code, false, reason, detail);
    }

    /**
     * @throws OrderProblem.CouponNotApplicable if it does not apply
     */
    void refuse() {
        if (!applied) {
            throw new OrderProblem.CouponNotApplicable(
                    code, String.valueOf(reason), String.valueOf(detail));
        }
    }
}
