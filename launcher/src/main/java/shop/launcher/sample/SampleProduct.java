package shop.launcher.sample;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A product of the sample data. */
@Json(naming = Json.Naming.LowerUnderscore)
record SampleProduct(
        String id,
        String sku,
        String name,
        String description,
        BigDecimal price,
        String category,
        int stock,
        Map<String, Object> attributes,
        List<String> images) {

    Offer soldBy(long seller) {
        return new Offer(
                seller, sku, name, description, price, category, stock, attributes, images);
    }

    /** What product-service is asked to keep under the product's id. */
    @Json(naming = Json.Naming.LowerUnderscore)
    record Offer(
            long sellerId,
            String sku,
            String name,
            String description,
            BigDecimal price,
            String category,
            int stock,
            Map<String, Object> attributes,
            List<String> images) {}
}
