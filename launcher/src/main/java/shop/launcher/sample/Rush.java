package shop.launcher.sample;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Customers who come together, order sample products and pay for them, as often as they are told.
 */
public final class Rush {

    private static final int CUSTOMERS = 8;
    private static final int CREATED = 201;
    private static final String PASSWORD = "password123";

    private final Api users;
    private final Api products;
    private final Api orders;
    private final Api payments;

    /**
     * @param addresses of services, by their names
     */
    public Rush(Function<String, URI> addresses) {
        this.users = new Api(addresses.apply("user-service"));
        this.products = new Api(addresses.apply("product-service"));
        this.orders = new Api(addresses.apply("order-service"));
        this.payments = new Api(addresses.apply("payment-service"));
    }

    /**
     * Returns when so many orders have been tried; a refusal, as of what is sold out, is an answer.
     *
     * @throws IllegalStateException if a service did not answer
     */
    public void run(int times) {
        var name = "rush" + Instant.now().toEpochMilli();
        users.send(
                "POST",
                "/api/users/register",
                "",
                "{\"email\": \"%s@example.com\", \"username\": \"%s\", \"password\": \"%s\"}"
                        .formatted(name, name, PASSWORD));
        var login =
                users.send(
                        "POST",
                        "/api/users/login",
                        "",
                        "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD));
        var user = login.text("user_id");
        var token = login.text("access_token");
        var choice = choice();
        var left = new AtomicInteger(times);
        var done = new ArrayList<Future<?>>();
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var customer = 0; customer < CUSTOMERS; customer++) {
                done.add(
                        customers.submit(() -> {
                            for (int turn; (turn = left.decrementAndGet()) >= 0; ) {
                                buy(user, token, choice.get(turn % choice.size()));
                            }
                        }));
            }
        }
        done.forEach(Future::resultNow);
    }

    private List<String> choice() {
        var page =
                Api.JSON.fromJson(products.send("GET", "/api/products/?limit=60", "", "").body());
        return page instanceof Map<?, ?> members
                        && members.get("products") instanceof List<?> listed
                ? listed.stream()
                        .map(product -> String.valueOf(((Map<?, ?>) product).get("id")))
                        .toList()
                : List.of();
    }

    private void buy(String user, String token, String product) {
        var order =
                orders.send(
                        "POST",
                        "/api/orders/",
                        token,
                        """
                        {"user_id": %s, "items": [{"product_id": "%s", "quantity": 1}], \
                        "shipping_address": "123 Main St"}\
                        """
                                .formatted(user, product));
        if (order.status() == CREATED) {
            payments.send(
                    "POST",
                    "/api/payments/",
                    token,
                    "{\"order_id\": %s, \"amount\": %s, \"payment_method\": \"credit_card\"}"
                            .formatted(order.text("id"), order.text("total_amount")));
        }
    }
}
