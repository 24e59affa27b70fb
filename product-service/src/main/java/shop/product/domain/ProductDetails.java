package shop.product.domain;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Money;

/**
 * What a seller says of a product.
 *
 * @param attributes further properties by name; texts, numbers and truth values
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
        attributes = Map.copyOf(attributes);
        images = List.copyOf(images);
    }
}
