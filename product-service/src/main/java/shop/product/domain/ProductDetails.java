package shop.product.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.platform.kernel.Money;

/**
 * What a seller says of a product.
 *
 * @param attributes further properties by name, in the seller's order; texts, numbers and truth
 *     values
 * @param images addresses of pictures, the main one first
 */
public record ProductDetails(
        String name,
        String description,
        Money price,
        String category,
        Sku sku,
        Map<String, Object> attributes,
        List<String> images,
        ProductStatus status) {

    public ProductDetails {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        images = List.copyOf(images);
    }

    ProductDetails archived() {
        return new ProductDetails(
                name,
                description,
                price,
                category,
                sku,
                attributes,
                images,
                ProductStatus.ARCHIVED);
    }
}
