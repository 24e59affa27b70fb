package shop.payment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.KAFKA;
import static shop.platform.test.Store.MYSQL;

import io.avaje.jsonb.Jsonb;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.FakeService;
import shop.platform.test.FakeUserService;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/** The whole service on real stores; order-service and user-service are faked by their contract. */
class PaymentServiceIT {

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL, KAFKA);

    private static final AtomicLong ORDERS = new AtomicLong();
    private static final long LINH = 7;
    private static final long MINH = 8;

    /** What order-service says of an order when it is asked. */
    private static final Map<String, String> TOLD = new ConcurrentHashMap<>();

    private static FakeUserService users;
    private static FakeService orderService;
    private static Announcer announcer;
    private static Running service;
    private static TestClient client;

    @BeforeAll
    static void start() {
        for (var topic : List.of("order-events", "payment-events")) {
            STORES.topics(topic, topic + ".dead", topic + ".replay");
        }
        users = new FakeUserService();
        orderService = new FakeService();
        orderService.answers("/internal/orders", PaymentServiceIT::told);
        var env = new HashMap<>(STORES.settings());
        env.put("PAYMENT_SERVICE_PORT", "0");
        env.put("USER_SERVICE_URL", users.url());
        env.put("ORDER_SERVICE_URL", orderService.url());
        env.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        env.put("PAYMENT_SETTLE_PERIOD", "100ms");
        announcer = new Announcer(String.valueOf(env.get("KAFKA_BROKER")));
        service = PaymentService.start(Settings.of(env));
        client = TestClient.ofPort(service.port());
    }

    @AfterAll
    static void stop() {
        client.close();
        service.close();
        announcer.close();
        orderService.close();
        users.close();
    }

    @Test
    void the_readmes_payment_is_taken() {
        var order = confirmedOrder();

        var response =
                pay(
                        LINH,
                        """
                        {"order_id": %d, "amount": 3000, "payment_method": "credit_card"}
                        """
                                .formatted(order));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(body(response))
                .containsEntry("status", "completed")
                .containsEntry("order_id", order)
                .containsEntry("payment_method", "credit_card")
                .containsKeys("id", "transaction_id", "created_at");
    }

    @Test
    void an_order_heard_of_only_through_the_news_can_be_paid() {
        var order = ORDERS.incrementAndGet();
        hear(order, 1, "order_created", "pending");
        hear(order, 2, "order_status_updated", "confirmed");

        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        assertThat(pay(LINH, payment(order, "3000")).statusCode()).isEqualTo(201));
    }

    @Test
    void what_must_not_be_paid_is_refused() {
        var order = confirmedOrder();
        var pending = ORDERS.incrementAndGet();
        tell(pending, "pending");

        assertThat(pay(LINH, payment(order, "2999.99"))).satisfies(refused(422, "wrong-amount"));
        assertThat(pay(MINH, payment(order, "3000"))).satisfies(refused(404, "order-not-found"));
        assertThat(pay(LINH, payment(999_999, "3000"))).satisfies(refused(404, "order-not-found"));
        assertThat(pay(LINH, payment(pending, "3000")))
                .satisfies(refused(409, "order-not-payable"));
        assertThat(pay(LINH, payment(order, "3000")).statusCode()).isEqualTo(201);
        assertThat(pay(LINH, payment(order, "3000"))).satisfies(refused(409, "order-already-paid"));
        assertThat(client.post("/api/payments/", null, payment(order, "3000")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_payment_that_was_refused_as_not_payable_yet_can_be_made_later() {
        var order = ORDERS.incrementAndGet();
        tell(order, "pending");
        assertThat(pay(LINH, payment(order, "3000")).statusCode()).isEqualTo(409);

        tell(order, "confirmed");

        assertThat(pay(LINH, payment(order, "3000")).statusCode()).isEqualTo(201);
    }

    @Test
    void the_same_key_fifty_times_at_once_is_one_payment_and_one_answer() throws Exception {
        var order = confirmedOrder();
        var token = users.tokenOf(LINH, "customer");
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 50)
                            .mapToObj(_ ->
                                    threads.submit(() ->
                                            client.send(
                                                    "POST",
                                                    "/api/payments/",
                                                    token,
                                                    payment(order, "3000"),
                                                    key)))
                            .toList();
            var first = answers.getFirst().get();
            assertThat(first.statusCode()).isEqualTo(201);
            for (var answer : answers) {
                assertThat(answer.get().body()).isEqualTo(first.body());
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }
        assertThat(paymentsOf(order)).hasSize(1);
    }

    @Test
    void a_declined_card_leaves_the_order_payable() {
        var order = confirmedOrder();

        assertThat(pay(LINH, payment(order, "3000", "tok_9995")))
                .satisfies(refused(422, "payment-declined"));
        assertThat(pay(LINH, payment(order, "3000")).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_0119", "tok_0259"})
    void a_charge_whose_answer_is_lost_or_late_is_completed(String token) {
        var order = confirmedOrder();

        var response = pay(LINH, payment(order, "3000", token));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(body(response)).containsEntry("status", "unknown");
        awaitStatus(id(response), "completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_0127", "tok_0341"})
    void a_charge_that_never_was_or_is_declined_late_fails(String token) {
        var order = confirmedOrder();

        var response = pay(LINH, payment(order, "3000", token));

        assertThat(response.statusCode()).isEqualTo(202);
        awaitStatus(id(response), "failed");
    }

    @Test
    void the_money_of_a_cancelled_order_goes_back() {
        var order = confirmedOrder();
        var payment = id(pay(LINH, payment(order, "3000")));

        hear(order, 3, "order_cancelled", "cancelled");

        awaitStatus(payment, "refunded");
    }

    @Test
    void staff_give_money_back_in_parts_and_never_more_than_was_taken() {
        var payment = id(pay(LINH, payment(confirmedOrder(), "3000")));
        var path = "/api/payments/" + payment + "/refund";
        var staff = users.tokenOf(99, "staff");

        assertThat(client.post(path, users.tokenOf(LINH, "customer"), "{}").statusCode())
                .isEqualTo(403);
        assertThat(client.post(path, staff, "{\"amount\": 1000, \"reason\": \"broken\"}"))
                .satisfies(answer ->
                        assertThat(body(answer)).containsEntry("status", "partially_refunded"));
        assertThat(client.post(path, staff, "{\"amount\": 2000.01}"))
                .satisfies(refused(422, "refund-too-large"));
        assertThat(client.post(path, staff, "{}"))
                .satisfies(answer -> assertThat(body(answer)).containsEntry("status", "refunded"));
        assertThat(client.post(path, staff, "{}")).satisfies(refused(422, "refund-too-large"));
    }

    @Test
    void a_payment_is_seen_by_its_payer_and_by_staff_only() {
        var payment = id(pay(LINH, payment(confirmedOrder(), "3000")));
        var path = "/api/payments/" + payment;

        assertThat(client.get(path, users.tokenOf(LINH, "customer")).statusCode()).isEqualTo(200);
        assertThat(client.get(path + "/", users.tokenOf(99, "staff")).statusCode()).isEqualTo(200);
        assertThat(client.get(path, users.tokenOf(MINH, "customer")).statusCode()).isEqualTo(404);
        assertThat(client.get(path, null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"order_id\": 1, \"amount\": -1, \"payment_method\": \"credit_card\"}",
                "{\"order_id\": 1, \"amount\": 0, \"payment_method\": \"credit_card\"}",
                "{\"order_id\": 1, \"amount\": 1.001, \"payment_method\": \"credit_card\"}",
                "{\"order_id\": 1, \"amount\": 1e400, \"payment_method\": \"credit_card\"}",
                "{\"order_id\": 1, \"amount\": 1, \"payment_method\": \"beads\"}",
                "{\"order_id\": 1, \"amount\": 1}",
                "{\"amount\": 1, \"payment_method\": \"credit_card\"}",
                "{\"order_id\": 1, \"amount\": 1, \"payment_method\": \"credit_card\","
                        + " \"payment_token\": \"4242424242424242\"}",
                "{\"order_id\": 1, \"amount\": 1, \"payment_method\": \"credit_card\","
                        + " \"status\": \"completed\"}",
                "{\"order_id\": 1, \"amount\": 1, \"payment_method\": \"credit_card\","
                        + " \"card_number\": \"4242424242424242\"}",
                "[]",
                "null",
                "{",
            })
    void nonsense_is_refused_and_nothing_is_written(String json) {
        var before = paymentsOf(1);

        var response = pay(LINH, json);

        assertThat(response.statusCode()).isBetween(400, 422);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(paymentsOf(1)).isEqualTo(before);
    }

    private static long confirmedOrder() {
        var order = ORDERS.incrementAndGet();
        tell(order, "confirmed");
        return order;
    }

    private static void tell(long order, String status) {
        TOLD.put(Long.toString(order), status);
    }

    private static String told(String query) {
        return Arrays.stream(query.substring("ids=".length()).split(","))
                .filter(TOLD::containsKey)
                .map(order ->
                        """
                        {"id":%s,"user_id":%d,"total_amount":3000.00,"currency":"USD",
                         "status":"%s"}
                        """
                                .formatted(order, LINH, TOLD.get(order)))
                .collect(joining(",", "{\"orders\":[", "]}"));
    }

    private static void hear(long order, long version, String type, String status) {
        announcer.announce(
                UUID.randomUUID(),
                "order-events",
                type,
                "order",
                Long.toString(order),
                version,
                """
                {"event":"%s","order_id":%d,"user_id":%d,"total_amount":3000.00,
                 "currency":"USD","status":"%s","items":[]}
                """
                        .formatted(type, order, LINH, status));
    }

    private static String payment(long order, String amount) {
        return "{\"order_id\": %d, \"amount\": %s, \"payment_method\": \"credit_card\"}"
                .formatted(order, amount);
    }

    private static String payment(long order, String amount, String token) {
        return """
        {"order_id": %d, "amount": %s, "payment_method": "credit_card", "payment_token": "%s"}
        """
                .formatted(order, amount, token);
    }

    private static HttpResponse<String> pay(long user, String json) {
        return client.post("/api/payments/", users.tokenOf(user, "customer"), json);
    }

    private static void awaitStatus(long payment, String status) {
        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        body(
                                                client.get(
                                                        "/api/payments/" + payment,
                                                        users.tokenOf(LINH, "customer"))))
                                .containsEntry("status", status));
    }

    private static List<?> paymentsOf(long order) {
        var answer = client.get("/api/payments?order_id=" + order, users.tokenOf(LINH, "customer"));
        return (List<?>) Objects.requireNonNull(body(answer).get("payments"));
    }

    private static Consumer<HttpResponse<String>> refused(int status, String code) {
        return response -> {
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(body(response)).containsEntry("type", "/problems/" + code);
        };
    }

    private static long id(HttpResponse<String> response) {
        return ((Number) Objects.requireNonNull(body(response).get("id"))).longValue();
    }

    private static Map<String, Object> body(HttpResponse<String> response) {
        return Jsonb.builder().build().type(Object.class).map().fromJson(response.body());
    }
}
