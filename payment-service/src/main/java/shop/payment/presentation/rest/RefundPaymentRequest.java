package shop.payment.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A wish to give money back.
 *
 * @param amount all that is left, if absent
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record RefundPaymentRequest(
        @Nullable @Positive BigDecimal amount, @Nullable @Size(max = 200) String reason) {}
