package shop.payment.infrastructure.http;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import shop.payment.application.port.OrderDesk;
import shop.payment.domain.CustomerId;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;
import shop.platform.discovery.ServiceClient;
import shop.platform.kernel.Money;

/** Asks order-service, and believes only whole orders that were asked for. */
public final class HttpOrderDesk implements OrderDesk {

    private static final String SERVICE = "order-service";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final JsonType<Orders> JSON = Jsonb.builder().build().type(Orders.class);

    /** What this service reads of the answer. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Orders(List<Order> orders) {

        @Json(naming = Json.Naming.LowerUnderscore)
        public record Order(
                long id, long userId, BigDecimal totalAmount, String currency, String status) {

            PayableOrder toPayable() {
                if (userId == 0) {
                    throw new IllegalStateException("order " + id + " is nobody's");
                }
                return new PayableOrder(
                        new OrderId(id),
                        new CustomerId(userId),
                        new Money(totalAmount, Currency.getInstance(currency)),
                        requireNonNull(status, "status"),
                        0);
            }
        }
    }

    private final ServiceClient client;

    public HttpOrderDesk(ServiceClient client) {
        this.client = client;
    }

    @Override
    public List<PayableOrder> find(Set<OrderId> orders) {
        var ids = orders.stream().map(id -> Long.toString(id.value())).collect(joining(","));
        var answer = client.get(SERVICE, "/internal/orders?ids=" + ids, PATIENCE);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(SERVICE + " answers " + answer.status());
        }
        var found = JSON.fromJson(answer.body()).orders();
        return found.stream()
                .map(Orders.Order::toPayable)
                .filter(order -> orders.contains(order.id()))
                .toList();
    }
}
