package shop.order.presentation.messaging;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.ProductId;
import shop.order.domain.Shortage;

/** What this service reads of {@code stock_reserved} and {@code stock_rejected}. */
@Json(naming = Json.Naming.LowerUnderscore)
public record StockDecision(long orderId, @Nullable List<ShortLine> shortages) {

    @Json(naming = Json.Naming.LowerUnderscore)
    public record ShortLine(String productId, long requested, long available) {

        Shortage toShortage() {
            return new Shortage(new ProductId(productId), requested, available);
        }
    }

    List<Shortage> toShortages() {
        return shortages == null
                ? List.of()
                : shortages.stream().map(ShortLine::toShortage).toList();
    }
}
