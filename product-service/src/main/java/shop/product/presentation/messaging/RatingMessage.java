package shop.product.presentation.messaging;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import shop.product.domain.ProductRating;

/** What the catalogue reads of how a product is rated. */
@Json(naming = Json.Naming.LowerUnderscore)
record RatingMessage(
        String productId, BigDecimal average, long count, Map<String, Long> histogram) {

    private static final int DECIMALS = 2;

    /** Whole averages may come without their decimals. */
    ProductRating toRating() {
        return new ProductRating(
                average.setScale(DECIMALS, RoundingMode.HALF_UP), count, histogram);
    }
}
