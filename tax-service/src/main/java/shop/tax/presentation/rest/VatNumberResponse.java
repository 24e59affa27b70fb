package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.VatCheck;

/**
 * @param number in capitals, without blanks and punctuation
 * @param valid whether its form and check digits are right; whether it is in use is not known
 * @param country where it was given
 * @param reason unknown-country, format or check-digit, where it is not valid
 */
@Json(naming = Json.Naming.LowerUnderscore)
record VatNumberResponse(
        String number,
        boolean valid,
        @Nullable String country,
        @Nullable String reason,
        @Nullable String detail) {

    static VatNumberResponse of(VatCheck check) {
        return switch (check) {
            case VatCheck.Valid(var number, var parsed) ->
                    new VatNumberResponse(number, true, parsed.country().code(), null, null);
            case VatCheck.Invalid(var number, var reason) ->
                    new VatNumberResponse(number, false, null, reason.code(), reason.words());
        };
    }
}
