package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.Redemption;
import shop.promotion.domain.RedemptionState.Confirmed;
import shop.promotion.domain.RedemptionState.Reserved;

/**
 * @param state reserved or confirmed
 * @param expiresAt when it is asked for its order, while it is reserved
 * @param orderId once it is confirmed
 */
@Json(naming = Json.Naming.LowerUnderscore)
record RedemptionResponse(
        String redemptionId, String state, @Nullable Instant expiresAt, @Nullable Long orderId) {

    static RedemptionResponse of(Redemption redemption) {
        var state = redemption.state();
        return new RedemptionResponse(
                redemption.id().value(),
                state.word(),
                state instanceof Reserved(var expiresAt) ? expiresAt : null,
                state instanceof Confirmed(var order) ? order.value() : null);
    }
}
