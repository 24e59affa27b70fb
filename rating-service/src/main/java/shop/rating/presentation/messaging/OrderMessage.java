package shop.rating.presentation.messaging;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.rating.domain.ProductId;
import shop.rating.domain.Purchase;
import shop.rating.domain.UserId;

/**
 * What ratings read of an order's news.
 *
 * @param userId absent where a guest ordered, who has no account to rate with
 */
@Json(naming = Json.Naming.LowerUnderscore)
record OrderMessage(
        long orderId, @Nullable Long userId, String status, @Nullable List<Item> items) {

    private static final Set<String> RECEIVED = Set.of("delivered", "completed");

    @Json(naming = Json.Naming.LowerUnderscore)
    record Item(String productId) {}

    /** What has reached its buyer; nothing as long as the order is under way. */
    Stream<Purchase> purchases() {
        if (userId == null || items == null || !RECEIVED.contains(status)) {
            return Stream.empty();
        }
        var buyer = new UserId(userId);
        return items.stream()
                .map(item -> new Purchase(buyer, new ProductId(item.productId()), orderId));
    }
}
