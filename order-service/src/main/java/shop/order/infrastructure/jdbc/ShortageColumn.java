package shop.order.infrastructure.jdbc;

import io.avaje.jsonb.Json;
import shop.order.domain.ProductId;
import shop.order.domain.Shortage;

/** A shortage in the column {@code orders.shortages}. */
@Json(naming = Json.Naming.LowerUnderscore)
public record ShortageColumn(String productId, long requested, long available) {

    static ShortageColumn of(Shortage shortage) {
        return new ShortageColumn(
                shortage.product().value(), shortage.requested(), shortage.available());
    }

    Shortage shortage() {
        return new Shortage(new ProductId(productId), requested, available);
    }
}
