package shop.product.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import shop.product.application.ProductView;
import shop.product.domain.ProductRating;

/**
 * A product.
 *
 * @param _id the same as {@code id}, as the store calls it
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ProductResponse(
        @Json.Property("_id") String _id,
        String id,
        String name,
        String description,
        BigDecimal price,
        String currency,
        String category,
        long stock,
        String sku,
        Map<String, Object> attributes,
        List<String> images,
        RatingResponse rating,
        long sellerId,
        String status,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * How buyers rate it.
     *
     * @param average of all stars, 0 where nobody has rated
     * @param histogram how many gave each number of stars
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record RatingResponse(BigDecimal average, long count, Map<String, Long> histogram) {

        static RatingResponse of(ProductRating rating) {
            return new RatingResponse(rating.average(), rating.count(), rating.histogram());
        }
    }

    static ProductResponse of(ProductView view) {
        var details = view.details();
        return new ProductResponse(
                view.id(),
                view.id(),
                details.name(),
                details.description(),
                details.price().amount(),
                details.price().currency().getCurrencyCode(),
                details.category(),
                view.stock(),
                details.sku().value(),
                details.attributes(),
                details.images(),
                RatingResponse.of(view.rating()),
                view.sellerId(),
                details.status().wireName(),
                view.version(),
                view.createdAt(),
                view.updatedAt());
    }
}
