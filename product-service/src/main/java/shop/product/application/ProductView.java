package shop.product.application;

import java.time.Instant;
import shop.product.domain.Product;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductRating;
import shop.product.domain.ProductStatus;

/** A product as it is shown. */
public record ProductView(
        String id,
        long sellerId,
        ProductDetails details,
        long stock,
        ProductRating rating,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public static ProductView of(Product product) {
        return new ProductView(
                product.id().value(),
                product.seller().value(),
                product.details(),
                product.stock(),
                product.rating(),
                product.version(),
                product.createdAt(),
                product.updatedAt());
    }

    public ProductView withStock(long units) {
        return new ProductView(id, sellerId, details, units, rating, version, createdAt, updatedAt);
    }

    public ProductView withRating(ProductRating newRating) {
        return new ProductView(
                id, sellerId, details, stock, newRating, version, createdAt, updatedAt);
    }

    /** Whether everybody may see and order it. */
    boolean isForSale() {
        return details.status() == ProductStatus.ACTIVE;
    }
}
