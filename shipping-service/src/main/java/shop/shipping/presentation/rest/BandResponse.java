package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.shipping.domain.Band;

/**
 * @param maxWeightKg no limit if null
 * @param maxValue no limit if null
 * @param freeFrom never free if null
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record BandResponse(
        BigDecimal minWeightKg,
        @Nullable BigDecimal maxWeightKg,
        BigDecimal minValue,
        @Nullable BigDecimal maxValue,
        BigDecimal base,
        BigDecimal perItem,
        BigDecimal perKg,
        BigDecimal percentOfValue,
        @Nullable BigDecimal freeFrom) {

    static BandResponse of(Band band) {
        return new BandResponse(
                band.minWeight(),
                band.maxWeight(),
                band.minValue(),
                band.maxValue(),
                band.base(),
                band.perItem(),
                band.perKg(),
                band.percentOfValue(),
                band.freeFrom());
    }
}
