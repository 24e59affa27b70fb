package shop.promotion.infrastructure.http;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import shop.platform.discovery.Answer;
import shop.platform.discovery.Call;
import shop.platform.discovery.ServiceClient;
import shop.platform.kernel.Money;
import shop.promotion.application.port.OrderDesk;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.ProductId;
import shop.promotion.domain.RedemptionId;

/** Asks order-service: on its own behalf, or on that of whoever asked. */
public final class HttpOrderDesk implements OrderDesk {

    private static final String SERVICE = "order-service";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final JsonType<RedeemingOrder> REDEEMING =
            Jsonb.builder().build().type(RedeemingOrder.class);
    private static final JsonType<OrderDocument> ORDER =
            Jsonb.builder().build().type(OrderDocument.class);

    /** Which order redeems something. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record RedeemingOrder(long orderId, String status) {

        Placed toPlaced() {
            var lives =
                    switch (status) {
                        case "rejected", "cancelled", "expired" -> false;
                        default -> true;
                    };
            return new Placed(new OrderId(orderId), lives);
        }
    }

    /** What this service reads of an order. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record OrderDocument(String currency, List<Item> items) {

        @Json(naming = Json.Naming.LowerUnderscore)
        public record Item(String productId, int quantity, BigDecimal price) {}

        List<Ordered> toLines() {
            return items.stream()
                    .map(it ->
                            new Ordered(
                                    new ProductId(it.productId()),
                                    new Money(it.price(), Currency.getInstance(currency)),
                                    it.quantity()))
                    .toList();
        }
    }

    private final ServiceClient client;

    public HttpOrderDesk(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Optional<Placed> placedBy(RedemptionId redemption) {
        var answer = client.get(SERVICE, "/internal/orders/by-redemption/" + redemption, PATIENCE);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(REDEEMING.fromJson(body(answer)).toPlaced());
    }

    @Override
    public Optional<List<Ordered>> linesOf(OrderId order, Proof asking) {
        var call =
                Call.get(SERVICE, "/api/orders/" + order, PATIENCE)
                        .with("Authorization", asking.authorization());
        var answer = client.send(call);
        return switch (answer.status()) {
            case 401, 403, 404 -> Optional.empty();
            default -> Optional.of(ORDER.fromJson(body(answer)).toLines());
        };
    }

    private static String body(Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException(SERVICE + " answers " + answer.status());
        }
        return answer.body();
    }
}
