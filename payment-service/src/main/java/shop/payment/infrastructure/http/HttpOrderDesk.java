package shop.payment.infrastructure.http;

import static java.util.Objects.requireNonNull;

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

/** Asks order-service, and believes only what is the whole order that was asked for. */
public final class HttpOrderDesk implements OrderDesk {

    private static final String SERVICE = "order-service";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int NOT_FOUND = 404;
    private static final JsonType<Order> JSON = Jsonb.builder().build().type(Order.class);

    @Json(naming = Json.Naming.LowerUnderscore)
    record Order(long id, long userId, BigDecimal totalAmount, String currency, String status) {

        PayableOrder toPayable() {
            return new PayableOrder(
                    new OrderId(id),
                    new CustomerId(userId),
                    new Money(totalAmount, Currency.getInstance(currency)),
                    requireNonNull(status, "status"),
                    0);
        }
    }

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
        if (order.id() != id.value() || order.userId() == 0) {
            throw new IllegalStateException(SERVICE + " answers something else than " + id);
        }
        return Optional.of(order.toPayable());
    }
}
