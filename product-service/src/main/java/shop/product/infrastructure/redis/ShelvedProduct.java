package shop.product.infrastructure.redis;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import shop.platform.kernel.Money;
import shop.product.application.ProductView;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductRating;
import shop.product.domain.ProductStatus;
import shop.product.domain.Sku;

/** A product as it lies in Redis. */
@Json(naming = Json.Naming.LowerUnderscore)
record ShelvedProduct(
        String id,
        long sellerId,
        String name,
        String description,
        BigDecimal price,
        String currency,
        String category,
        String sku,
        Map<String, Object> attributes,
        List<String> images,
        ProductStatus status,
        long stock,
        BigDecimal average,
        long ratings,
        Map<String, Long> histogram,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ShelvedProduct of(ProductView view) {
        var details = view.details();
        return new ShelvedProduct(
                view.id(),
                view.sellerId(),
                details.name(),
                details.description(),
                details.price().amount(),
                details.price().currency().getCurrencyCode(),
                details.category(),
                details.sku().value(),
                details.attributes(),
                details.images(),
                details.status(),
                view.stock(),
                view.rating().average(),
                view.rating().count(),
                view.rating().histogram(),
                view.version(),
                view.createdAt(),
                view.updatedAt());
    }

    ProductView toView() {
        var details =
                new ProductDetails(
                        name,
                        description,
                        new Money(price, Currency.getInstance(currency)),
                        category,
                        new Sku(sku),
                        attributes,
                        images,
                        status);
        return new ProductView(
                id,
                sellerId,
                details,
                stock,
                new ProductRating(average, ratings, histogram),
                version,
                createdAt,
                updatedAt);
    }
}
