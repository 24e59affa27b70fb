package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * One customer's way through all services: from a search with a typo to a review that others find.
 */
final class Journey {

    /** What the customer is told on the way, each once and each by mail as well. */
    private static final List<String> TOLD =
            List.of(
                    "welcome",
                    "order_confirmed",
                    "payment_processed",
                    "order_paid",
                    "shipment_created",
                    "shipment_shipped",
                    "shipment_out_for_delivery",
                    "order_shipped",
                    "shipment_delivered",
                    "order_delivered");

    private final TestShop shop;
    private final Checkout checkout;

    Journey(TestShop shop) {
        this.shop = shop;
        this.checkout = new Checkout(shop);
    }

    void go() throws IOException {
        try (var ear = new WebhookEar()) {
            var staff = Person.ofSample(shop, "staff");
            var secret = subscribe(staff, ear);
            var seller = Person.customer(shop);
            var word = "zephyrino" + Long.toString(System.nanoTime() % 100_000, 36);
            var product = product(seller, word);
            var buyer = Person.customer(shop);

            find(word.replace("zephyrino", "zephirino"), product);
            var favourite = like(buyer, product);
            moveToCart(buyer, favourite, product);
            apply(buyer, "WELCOME10");
            var order = checkOut(buyer, quote(buyer, product));
            pay(buyer, order);
            follow(buyer, order);
            review(buyer, product, word);

            timelineIsComplete(buyer, order);
            everyStepWasToldOnce(buyer, staff);
            everyCallWasSignedAndMadeOnce(ear, secret, order);
        }
    }

    private String subscribe(Person staff, WebhookEar ear) {
        var answer =
                shop.post(
                        "/api/notifications/webhooks",
                        staff,
                        """
                        {"url": "%s", "events": ["order_*", "payment_*", "shipment_*"],
                         "description": "journey"}
                        """
                                .formatted(ear.url()));
        return good(answer).at("secret").text();
    }

    private String product(Person seller, String word) {
        var answer =
                shop.post(
                        "/api/products/",
                        seller,
                        """
                        {"name": "%s lamp", "description": "A lamp for reading", "price": 100,
                         "category": "Electronics", "stock": 10, "sku": "J-%s"}
                        """
                                .formatted(word, UUID.randomUUID()));
        var id = good(answer).at("id").text();
        eventually(() -> shop.get("/api/inventory/" + id, seller).statusCode() == 200);
        return id;
    }

    private void find(String typed, String product) {
        eventually(() ->
                found(shop.get("/api/search/?keyword=" + typed + "&limit=10", null))
                        .contains(product));
    }

    private long like(Person buyer, String product) {
        return good(shop.post(
                        "/api/favourites/",
                        buyer,
                        "{\"product_id\": \"%s\", \"alerts\": [\"price-drop\"]}"
                                .formatted(product)))
                .at("id")
                .number();
    }

    private void moveToCart(Person buyer, long favourite, String product) {
        good(
                shop.post(
                        "/api/favourites/%d/move-to-cart".formatted(favourite),
                        buyer,
                        "{\"quantity\": 2}"));

        var cart = good(shop.get("/api/cart", buyer));
        assertThat(cart.at("items", 0, "product_id").text()).isEqualTo(product);
        assertThat(cart.at("count").number()).isEqualTo(2);
        assertThat(good(shop.get("/api/favourites/count", buyer)).at("count").number()).isZero();
    }

    private void apply(Person buyer, String code) {
        var cart =
                good(
                        shop.gateway()
                                .send(
                                        "PUT",
                                        "/api/cart/coupon",
                                        buyer.token(),
                                        "{\"code\": \"%s\"}".formatted(code),
                                        Map.of()));
        assertThat(cart.at("quote", "coupon", "applied").text()).isEqualTo("true");
    }

    /** What two lamps, ten percent off, cost in France. */
    private BigDecimal quote(Person buyer, String product) {
        var quote =
                good(
                        shop.post(
                                "/api/orders/quote",
                                buyer,
                                """
                                {"items": [{"product_id": "%s", "quantity": 2, "price": 100}],
                                 "coupon_code": "WELCOME10", "shipping_method": "standard",
                                 "country": "FR", "postal_code": "75001"}
                                """
                                        .formatted(product)));
        assertThat(quote.at("subtotal").amount()).isEqualByComparingTo("200");
        assertThat(quote.at("discount_total").amount()).isEqualByComparingTo("20");
        assertThat(quote.at("taxes", 0, "jurisdiction").text()).isEqualTo("FR");
        assertThat(quote.at("taxes", 0, "rate").amount()).isEqualByComparingTo("20");
        var total = quote.at("total_amount").amount();
        assertThat(total)
                .isEqualByComparingTo(new BigDecimal(180).add(quote.at("shipping_total").amount()));
        var base = quote.at("taxes", 0, "base").amount();
        assertThat(base.add(quote.at("taxes", 0, "amount").amount())).isEqualByComparingTo(total);
        return total;
    }

    private long checkOut(Person buyer, BigDecimal quoted) {
        var order =
                good(
                        shop.gateway()
                                .send(
                                        "POST",
                                        "/api/cart/checkout",
                                        buyer.token(),
                                        """
                                        {"shipping_address": "1 rue de Rivoli, Paris",
                                         "shipping_method": "standard",
                                         "country": "FR", "postal_code": "75001"}
                                        """,
                                        Map.of("Prefer", "wait=8")));
        assertThat(order.at("status").text()).isEqualTo("confirmed");
        assertThat(order.at("total_amount").amount()).isEqualByComparingTo(quoted);
        assertThat(good(shop.get("/api/cart", buyer)).at("items").elements()).isEmpty();
        return order.at("id").number();
    }

    private void pay(Person buyer, long order) {
        var total = good(shop.get("/api/orders/" + order, buyer)).at("total_amount").text();
        good(checkout.pay(buyer, order, total));
    }

    private void follow(Person buyer, long order) {
        eventually(() ->
                shop.get("/api/shipments/%d/track".formatted(order), buyer).statusCode() == 200);
        checkout.awaitOrder(buyer, order, "delivered");
        var track = good(shop.get("/api/shipments/%d/track".formatted(order), buyer));
        assertThat(track.at("order_fulfilment").text()).isEqualTo("delivered");
        assertThat(track.at("shipments").elements()).hasSize(1);
        var number = track.at("shipments", 0, "tracking_number").text();
        var parcel = good(shop.get("/api/shipments/tracking/" + number, null));
        assertThat(parcel.at("tracking_status").text()).isEqualTo("delivered");
        assertThat(parcel.text()).doesNotContain("Rivoli");
    }

    private void review(Person buyer, String product, String word) {
        var rating =
                good(
                        shop.post(
                                "/api/ratings/",
                                buyer,
                                """
                                {"product_id": "%s", "rating": 5, "title": "Bright",
                                 "comment": "It lights the whole table."}
                                """
                                        .formatted(product)));
        eventually(() ->
                good(shop.get("/api/ratings/" + product, null))
                        .at("ratings", 0, "verified_purchase")
                        .text()
                        .equals("true"));
        assertThat(rating.at("status").text()).isEqualTo("published");
        eventually(() ->
                good(shop.get("/api/products/" + product, null))
                        .at("rating", "count")
                        .text()
                        .equals("1"));
        eventually(() ->
                good(shop.get("/api/search/?keyword=" + word, null))
                        .at("results", 0, "rating", "average")
                        .text()
                        .startsWith("5"));
    }

    private void timelineIsComplete(Person buyer, long order) {
        var timeline =
                good(shop.get("/api/orders/%d/timeline".formatted(order), buyer)).at("timeline");
        assertThat(timeline.elements().stream().map(entry -> entry.at("status").text()).distinct())
                .containsExactly(
                        "pending", "confirmed", "paid", "processing", "shipped", "delivered");
    }

    private void everyStepWasToldOnce(Person buyer, Person staff) {
        await().atMost(60, SECONDS)
                .untilAsserted(
                        () -> assertThat(kinds(buyer)).containsExactlyInAnyOrderElementsOf(TOLD));
        var mails = "/api/notifications/mailbox?limit=100&to=" + buyer.username() + "@example.com";
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(good(shop.get(mails, staff)).at("mails").elements())
                                .hasSameSizeAs(TOLD));
        assertThat(good(shop.get(mails, staff)).at("mails").elements())
                .extracting(mail -> mail.at("subject").text())
                .doesNotHaveDuplicates();
    }

    private List<String> kinds(Person buyer) {
        return good(shop.get("/api/notifications/?limit=100", buyer))
                .at("notifications")
                .elements()
                .stream()
                .map(each -> each.at("kind").text())
                .toList();
    }

    private static void everyCallWasSignedAndMadeOnce(WebhookEar ear, String secret, long order) {
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(statuses(ear, order))
                                .contains("confirmed", "paid", "shipped", "delivered"));
        assertThat(ear.calls()).allMatch(call -> call.isSignedWith(secret));
        assertThat(ear.calls()).extracting(WebhookEar.Call::id).doesNotHaveDuplicates();
        assertThat(ear.calls())
                .extracting(WebhookEar.Call::event)
                .contains("order_created", "payment_processed", "shipment_created");
    }

    private static List<String> statuses(WebhookEar ear, long order) {
        return ear.calls().stream()
                .filter(call -> call.event().equals("order_status_updated"))
                .map(call -> Json.parse(call.body()))
                .filter(news -> news.at("order_id").number() == order)
                .map(news -> news.at("status").text())
                .toList();
    }

    private static List<String> found(HttpResponse<String> answer) {
        return good(answer).at("results").elements().stream()
                .map(result -> result.at("id").text())
                .toList();
    }

    private static Json good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Json.of(answer);
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(60, SECONDS).until(condition);
    }
}
