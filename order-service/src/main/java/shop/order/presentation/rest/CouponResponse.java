package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import shop.order.domain.CouponOutcome;

/**
 * What became of a coupon.
 *
 * @param reason why it does not apply, as a word: {@code subtotal-too-low}
 * @param detail and as a sentence
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record CouponResponse(
        String code, boolean applied, @Nullable String reason, @Nullable String detail) {

    static @Nullable CouponResponse of(@Nullable CouponOutcome outcome) {
        return outcome == null
                ? null
                : new CouponResponse(
                        outcome.code().value(),
                        outcome.applied(),
                        outcome.reason(),
                        outcome.detail());
    }
}
