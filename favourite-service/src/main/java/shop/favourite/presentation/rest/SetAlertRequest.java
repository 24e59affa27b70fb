package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.SetAlert;
import shop.favourite.application.SetAlert.Wanted;
import shop.favourite.domain.AlertKind;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteProblem.ThresholdInvalid;
import shop.favourite.domain.ProductId;

/**
 * What the caller wants to be told of.
 *
 * @param kind {@code price-drop} or {@code back-in-stock}
 * @param thresholdPrice for a price-drop: at this price or below
 * @param percent for a price-drop: at so much less than now; without either, at any lower price
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record SetAlertRequest(
        @NotNull @Pattern(regexp = ProductId.FORM) String productId,
        @NotNull String kind,
        @Nullable @Positive BigDecimal thresholdPrice,
        @Nullable @DecimalMin("0.01") @DecimalMax("99.99") BigDecimal percent) {

    private static final int PERCENT_DECIMALS = 2;

    SetAlert.Command toCommand(CustomerId customer) {
        var alertKind = AlertKinds.of("kind", kind);
        var wanted = wanted();
        if (alertKind == AlertKind.BACK_IN_STOCK && !(wanted instanceof Wanted.AnyDrop)) {
            throw new ThresholdInvalid("kind", "must be price-drop where there is a threshold");
        }
        return new SetAlert.Command(customer, new ProductId(productId), alertKind, wanted);
    }

    private Wanted wanted() {
        if (thresholdPrice != null && percent != null) {
            throw new ThresholdInvalid("percent", "must not stand beside threshold_price");
        }
        if (thresholdPrice != null) {
            return new Wanted.AtMost(thresholdPrice);
        }
        if (percent == null) {
            return new Wanted.AnyDrop();
        }
        if (percent.stripTrailingZeros().scale() > PERCENT_DECIMALS) {
            throw new ThresholdInvalid("percent", "must not have more than 2 decimals");
        }
        return new Wanted.LessBy(percent);
    }
}
