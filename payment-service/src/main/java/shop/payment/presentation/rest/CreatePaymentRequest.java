package shop.payment.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A wish to pay.
 *
 * @param paymentToken what the provider's form gave in place of a card number
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record CreatePaymentRequest(
        @NotNull @Positive Long orderId,
        @NotNull @Positive BigDecimal amount,
        @NotBlank String paymentMethod,
        @Nullable
                @Pattern(
                        regexp = "tok_[A-Za-z0-9_]{1,90}",
                        message = "must be a token that begins with tok_, never a card number")
                String paymentToken) {}
