package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import shop.tax.application.ChangeConventions;
import shop.tax.domain.Country;
import shop.tax.domain.Rounding;
import shop.tax.domain.TaxCategory;

/**
 * @param rounding line or total
 * @param shipping the tax category of what delivery costs; without it, it is not taxed
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record ConventionsRequest(
        @NotNull Boolean pricesIncludeTax,
        @NotNull @Pattern(regexp = "line|total") String rounding,
        @Nullable @Size(max = 32) String shipping) {

    ChangeConventions.Command toCommand(Country country, OptionalLong expectedVersion) {
        return new ChangeConventions.Command(
                country,
                expectedVersion,
                pricesIncludeTax,
                Rounding.named(rounding).orElseThrow(),
                shipping == null ? null : TaxCategory.of(shipping));
    }
}
