package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import shop.platform.test.TestClient;

/** What the shop promises its users, whatever shape it runs in. */
abstract class ShopContract {

    private static final String SAMPLE_LAPTOP = "507f1f77bcf86cd799439011";

    private final TestShop shop;
    private final Checkout checkout;

    ShopContract(TestShop shop) {
        this.shop = shop;
        this.checkout = new Checkout(shop);
    }

    @Test
    void the_original_readme_can_be_walked_word_for_word() {
        var name = "walker" + System.nanoTime() % 1_000_000_000;
        var registered =
                shop.post(
                        "/api/users/register",
                        null,
                        """
                        {
                            "email": "%s@example.com",
                            "username": "%s",
                            "password": "password123",
                            "full_name": "Test User",
                            "phone": "0123456789",
                            "address": "123 Main St"
                          }\
                        """
                                .formatted(name, name));
        assertThat(registered.statusCode()).isEqualTo(201);

        var login =
                shop.post(
                        "/api/users/login",
                        null,
                        "{\"username\": \"%s\", \"password\": \"password123\"}".formatted(name));
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(Json.of(login).at("token_type").text()).isEqualTo("bearer");
        assertThat(Json.of(login).at("email").text()).isEqualTo(name + "@example.com");
        var person =
                new Person(
                        Json.of(login).at("user_id").number(),
                        name,
                        Json.of(login).at("access_token").text());

        var created =
                shop.post(
                        "/api/products/",
                        person,
                        """
                        {
                            "name": "Laptop",
                            "description": "High-performance laptop",
                            "price": 1500,
                            "category": "Electronics",
                            "stock": 50,
                            "sku": "LT-%s"
                          }\
                        """
                                .formatted(name));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(Json.of(created).at("_id").text()).matches("[0-9a-f]{24}");

        var list = shop.get("/api/products/?skip=0&limit=10", null);
        assertThat(Json.of(list).at("products").elements()).hasSize(10);
        assertThat(Json.of(list).at("total").number()).isGreaterThanOrEqualTo(60);

        var ordered =
                shop.post(
                        "/api/orders/",
                        person,
                        """
                        {
                            "user_id": %d,
                            "items": [
                              {
                                "product_id": "507f1f77bcf86cd799439011",
                                "quantity": 2,
                                "price": 1500
                              }
                            ],
                            "shipping_address": "123 Main St, City"
                          }\
                        """
                                .formatted(person.id()));
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(201);
        assertThat(Json.of(ordered).at("status").text()).isEqualTo("confirmed");
        assertThat(Json.of(ordered).at("total_amount").amount()).isEqualByComparingTo("3000");
        var order = Json.of(ordered).at("id").number();

        var shown = shop.get("/api/orders/" + order, person);
        assertThat(Json.of(shown).at("items", 0, "quantity").number()).isEqualTo(2);

        var paid =
                shop.post(
                        "/api/payments/",
                        person,
                        """
                        {
                            "order_id": %d,
                            "amount": 3000,
                            "payment_method": "credit_card"
                          }\
                        """
                                .formatted(order));
        assertThat(paid.statusCode()).as(paid.body()).isEqualTo(201);
        assertThat(Json.of(paid).at("status").text()).isEqualTo("completed");
        checkout.awaitPaid(person, order);
    }

    @Test
    void prices_owners_and_rights_are_checked() {
        var seller = Person.customer(shop);
        var buyer = Person.customer(shop);
        var stranger = Person.customer(shop);
        var product = checkout.product(seller, "10.50", 100);

        assertThat(shop.post("/api/orders/", buyer, Checkout.order(stranger, Map.of(product, 1))))
                .satisfies(status(403));
        var stale =
                shop.post(
                        "/api/orders/",
                        buyer,
                        """
                        {"user_id": %d, "shipping_address": "here",
                         "items": [{"product_id": "%s", "quantity": 1, "price": 9.99}]}
                        """
                                .formatted(buyer.id(), product));
        assertThat(stale).satisfies(status(409));
        assertThat(stale.body()).contains("price-changed").contains("10.5");
        assertThat(shop.post("/api/orders/", null, Checkout.order(buyer, Map.of(product, 1))))
                .satisfies(status(401));

        var order = Json.of(checkout.place(buyer, Map.of(product, 2))).at("id").number();
        assertThat(shop.get("/api/orders/" + order, stranger)).satisfies(status(404));
        assertThat(shop.get("/api/orders/" + order, null)).satisfies(status(401));
        assertThat(checkout.pay(stranger, order, "21")).satisfies(status(404));
        assertThat(checkout.pay(buyer, order, "20.99")).satisfies(status(422));
        assertThat(checkout.pay(buyer, order, "21")).satisfies(status(201));
        assertThat(checkout.pay(buyer, order, "21")).satisfies(status(409));
        assertThat(
                        shop.gateway()
                                .send(
                                        "PUT",
                                        "/api/products/" + product,
                                        stranger.token(),
                                        """
                                        {"name": "Mine", "description": "now", "price": 1,
                                         "category": "Things", "sku": "stolen"}
                                        """,
                                        Map.of()))
                .satisfies(status(403));
    }

    @Test
    void the_same_keys_fifty_times_at_once_are_one_order_and_one_payment() throws Exception {
        var buyer = Person.customer(shop);
        var product = checkout.product(buyer, "10", 100);
        var orderKey = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var paymentKey = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var orders =
                Checkout.atOnce(
                        50,
                        _ ->
                                shop.gateway()
                                        .send(
                                                "POST",
                                                "/api/orders/",
                                                buyer.token(),
                                                Checkout.order(buyer, Map.of(product, 1)),
                                                orderKey));
        assertThat(orders).allSatisfy(status(201));
        assertThat(orders).extracting(HttpResponse::body).containsOnly(orders.getFirst().body());
        var order = Json.of(orders.getFirst()).at("id").number();

        var payments =
                Checkout.atOnce(
                        50,
                        _ ->
                                shop.gateway()
                                        .send(
                                                "POST",
                                                "/api/payments/",
                                                buyer.token(),
                                                Checkout.payment(order, "10"),
                                                paymentKey));
        assertThat(payments).allSatisfy(status(201));
        assertThat(payments)
                .extracting(HttpResponse::body)
                .containsOnly(payments.getFirst().body());
        assertThat(shop.count("SELECT COUNT(*) FROM orders WHERE user_id = " + buyer.id()))
                .isEqualTo(1);
        assertThat(shop.count("SELECT COUNT(*) FROM payments WHERE order_id = " + order))
                .isEqualTo(1);
        assertThat(checkout.stock(product, buyer)).isEqualTo(99);
    }

    @RepeatedTest(5)
    void two_hundred_buyers_at_once_share_a_hundred_units() throws Exception {
        var seller = Person.customer(shop);
        var product = checkout.product(seller, "10", 100);
        var buyers = checkout.customers(200);

        var answers =
                Checkout.atOnce(
                        200, number -> checkout.place(buyers.get(number), Map.of(product, 1)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(100);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(100)
                .allSatisfy(answer -> assertThat(answer.body()).contains("out-of-stock"));
        assertThat(checkout.stock(product, seller)).isZero();
    }

    @Test
    void orders_of_three_lines_in_any_order_never_deadlock() throws Exception {
        var seller = Person.customer(shop);
        var products =
                List.of(
                        checkout.product(seller, "1", 1000),
                        checkout.product(seller, "2", 1000),
                        checkout.product(seller, "3", 1000));
        var buyers = checkout.customers(20);

        var answers =
                Checkout.atOnce(
                        100,
                        number -> {
                            var shuffled = new ArrayList<>(products);
                            Collections.shuffle(shuffled, new Random(number));
                            var lines = new LinkedHashMap<String, Integer>();
                            shuffled.forEach(product -> lines.put(product, 1));
                            return checkout.place(buyers.get(number % 20), lines);
                        });

        assertThat(answers).allSatisfy(status(201));
        for (var product : products) {
            assertThat(checkout.stock(product, seller)).isEqualTo(900);
        }
    }

    @Test
    void a_cancelled_order_gives_back_its_stock_and_its_money() {
        var buyer = Person.customer(shop);
        var product = checkout.product(buyer, "25", 10);
        var order = Json.of(checkout.place(buyer, Map.of(product, 4))).at("id").number();
        var payment = Json.of(checkout.pay(buyer, order, "100")).at("id").number();
        checkout.awaitPaid(buyer, order);

        assertThat(shop.post("/api/orders/" + order + "/cancel", buyer, "{}"))
                .satisfies(answer -> assertThat(answer.statusCode()).isBetween(200, 204));

        await().atMost(30, SECONDS)
                .until(
                        () ->
                                Json.of(shop.get("/api/payments/" + payment, buyer))
                                        .at("status")
                                        .text(),
                        "refunded"::equals);
        await().atMost(30, SECONDS).until(() -> checkout.stock(product, buyer), left -> left == 10);
    }

    @Test
    void the_stock_shown_with_a_product_follows_the_inventory() {
        var buyer = Person.customer(shop);
        var product = checkout.product(buyer, "5", 10);
        checkout.place(buyer, Map.of(product, 3));

        await().atMost(30, SECONDS)
                .until(
                        () ->
                                Json.of(shop.get("/api/products/" + product, null))
                                        .at("stock")
                                        .number(),
                        left -> left == 7);
    }

    @Test
    void the_sample_data_are_there() {
        var laptop = Json.of(shop.get("/api/products/" + SAMPLE_LAPTOP, null));

        assertThat(laptop.at("price").amount()).isEqualByComparingTo(new BigDecimal(1500));
        assertThat(laptop.at("sku").text()).isNotEqualTo("LT-001");
        var picture = shop.get(laptop.at("images", 0).text(), null);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        assertThat(Json.of(shop.get("/api/products/categories", null)).text())
                .contains("Electronics", "Grocery");
        assertThat(Person.ofSample(shop, "linh").id()).isPositive();
    }

    @Test
    void a_customer_gets_from_a_typo_to_a_review_that_others_find() throws Exception {
        new Journey(shop).go();
    }

    @Test
    void a_search_answers_in_the_contracts_shape_and_from_the_cache_the_second_time() {
        var path = "/api/search/?keyword=laptop&limit=10";
        await().atMost(30, SECONDS)
                .until(() -> Json.of(shop.get(path, null)).at("count").number() > 0);

        await().atMost(30, SECONDS)
                .until(() -> Json.of(shop.get(path, null)).at("from_cache").text(), "true"::equals);
        var found = Json.of(shop.get(path, null));
        assertThat(found.at("keyword").text()).isEqualTo("laptop");
        assertThat(found.at("limit").number()).isEqualTo(10);
        assertThat(found.at("results").elements()).hasSize((int) found.at("count").number());
        assertThat(found.at("results", 0, "name").text()).containsIgnoringCase("laptop");
    }

    @Test
    void addresses_of_the_original_still_lead_somewhere() {
        var buyer = Person.customer(shop);
        var product = checkout.product(buyer, "5", 10);
        var order = Json.of(checkout.place(buyer, Map.of(product, 1))).at("id").number();
        assertThat(checkout.pay(buyer, order, "5")).satisfies(status(201));

        for (var path :
                List.of(
                        "/api/favorites/",
                        "/api/search/advanced?keyword=laptop",
                        "/api/tax/calculate?amount=100&country=US&state=CA",
                        "/api/tax/rates/FR",
                        "/api/promotions/active",
                        "/api/inventory/" + product + "/check-stock?quantity=1",
                        "/api/ratings/product/" + product,
                        "/api/products/search/laptop",
                        "/api/notifications/" + buyer.id())) {
            assertThat(shop.get(path, buyer)).as(path).satisfies(status(200));
        }
        assertThat(
                        shop.post(
                                "/api/tax/calculate",
                                null,
                                """
                                {"amount": 100, "location": "FR", "product_type": "standard"}
                                """))
                .satisfies(status(200));
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(shop.get("/api/shipments/" + order + "/track", buyer))
                                .satisfies(status(200)));
    }

    @Test
    void all_thirteen_services_are_well() {
        var services = shop.running().plan().services();

        assertThat(services).hasSize(13);
        for (var service : services) {
            try (var own = new TestClient(shop.running().service(service.name()).toString())) {
                var health = own.get("/health", null);
                assertThat(health).satisfies(status(200));
                assertThat(Json.of(health).at("service").text()).isEqualTo(service.name());
                assertThat(Json.of(health).at("status").text()).isEqualTo("up");
            }
        }
    }

    @Test
    void the_gateway_knows_who_is_well_and_what_all_can_do() {
        var health = shop.get("/health", null);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("order-service", "payment-service");

        var openapi = Json.of(shop.get("/openapi.json", null));
        assertThat(openapi.at("paths", "/api/orders").value()).isNotNull();
        assertThat(openapi.at("paths", "/api/payments").value()).isNotNull();
        assertThat(shop.get("/docs/", null).body()).contains("swagger");
        assertThat(shop.get("/internal/orders/1", null)).satisfies(status(404));
    }

    private static Consumer<HttpResponse<String>> status(int status) {
        return answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
