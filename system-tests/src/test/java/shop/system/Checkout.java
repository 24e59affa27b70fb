package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the journeys have in common: entering products, ordering, paying. */
final class Checkout {

    private final TestShop shop;

    Checkout(TestShop shop) {
        this.shop = shop;
    }

    /** A new product, which the inventory knows already. */
    String product(Person seller, String price, int stock) {
        var sku = "T-" + UUID.randomUUID();
        var answer =
                shop.post(
                        "/api/products/",
                        seller,
                        """
                        {"name": "Thing", "description": "A thing", "price": %s,
                         "category": "Things", "stock": %d, "sku": "%s"}
                        """
                                .formatted(price, stock, sku));
        if (answer.statusCode() != 201) {
            throw new AssertionError("create product: " + answer.body());
        }
        var id = Json.of(answer).at("id").text();
        await().atMost(30, SECONDS)
                .until(() -> shop.get("/api/inventory/" + id, seller).statusCode() == 200);
        return id;
    }

    /** The body of an order; products with the quantity of each. */
    static String order(Person buyer, Map<String, Integer> lines) {
        var items =
                lines.entrySet().stream()
                        .map(line ->
                                "{\"product_id\": \"%s\", \"quantity\": %d}"
                                        .formatted(line.getKey(), line.getValue()))
                        .collect(Collectors.joining(", "));
        return "{\"user_id\": %d, \"items\": [%s], \"shipping_address\": \"123 Main St\"}"
                .formatted(buyer.id(), items);
    }

    /** Patient, so that the answer is the stock decision however busy the machine is. */
    HttpResponse<String> place(Person buyer, Map<String, Integer> lines) {
        return shop.gateway()
                .send(
                        "POST",
                        "/api/orders/",
                        buyer.token(),
                        order(buyer, lines),
                        Map.of("Prefer", "wait=8"));
    }

    HttpResponse<String> pay(Person payer, long order, String amount) {
        return shop.post("/api/payments/", payer, payment(order, amount));
    }

    static String payment(long order, String amount) {
        return "{\"order_id\": %d, \"amount\": %s, \"payment_method\": \"credit_card\"}"
                .formatted(order, amount);
    }

    void awaitOrder(Person buyer, long order, String status) {
        await().atMost(30, SECONDS)
                .until(
                        () -> Json.of(shop.get("/api/orders/" + order, buyer)).at("status").text(),
                        status::equals);
    }

    /** Shipping takes a paid order up at once, so it may have gone on already. */
    void awaitPaid(Person buyer, long order) {
        await().atMost(30, SECONDS)
                .until(
                        () -> Json.of(shop.get("/api/orders/" + order, buyer)).at("status").text(),
                        List.of("paid", "processing", "shipped", "delivered")::contains);
    }

    long stock(String product, Person person) {
        return Json.of(shop.get("/api/inventory/" + product, person)).at("available").number();
    }

    /** New customers, who arrive in small groups: passwords take their time. */
    List<Person> customers(int count) throws Exception {
        var all = new ArrayList<Person>();
        while (all.size() < count) {
            all.addAll(atOnce(Math.min(10, count - all.size()), _ -> Person.customer(shop)));
        }
        return all;
    }

    interface Step<T> {
        T by(int number) throws Exception;
    }

    /** Does the same {@code count} times at once, and gives all results. */
    static <T> List<T> atOnce(int count, Step<T> step) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(
                            IntStream.range(0, count)
                                    .<Callable<T>>mapToObj(number -> () -> step.by(number))
                                    .toList())
                    .stream()
                    .map(done -> {
                        if (done.state() == Future.State.FAILED) {
                            throw new AssertionError(done.exceptionNow());
                        }
                        return done.resultNow();
                    })
                    .toList();
        }
    }
}
