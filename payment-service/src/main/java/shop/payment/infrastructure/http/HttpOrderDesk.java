package shop.payment.infrastructure.http;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import shop.payment.application.port.OrderDesk;
import shop.payment.domain.CustomerId;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;
import shop.platform.discovery.ServiceClient;
import shop.platform.kernel.Money;

public final class HttpOrderDesk implements OrderDesk {

    private static final String SERVICE = "order-service";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int NOT_FOUND = 404;
    private static final JsonType<Order> JSON = Jsonb.builder().build().type(Order.class);

    @Json(naming = Json.Naming.LowerUnderscore)
    record Order(long id, long userId, BigDecimal totalAmount, String currency, String status) {}

    private final ServiceClient client;

    public HttpOrderDesk(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Optional<PayableOrder> find(OrderId id) {
        var answer = client.get(SERVICE, "/internal/orders/" + id.value(), PATIENCE);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw new IllegalStateException(SERVICE + " answers " + answer.status());
        }
        var order = JSON.fromJson(answer.body());
        return Optional.of(
                new PayableOrder(
                        new OrderId(order.id()),
                        new CustomerId(order.userId()),
                        new Money(order.totalAmount(), Currency.getInstance(order.currency())),
                        order.status(),
                        0));
    }
}
