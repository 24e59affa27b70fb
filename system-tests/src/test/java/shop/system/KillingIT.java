package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is killed: nothing acknowledged is lost, and nothing happens twice. */
class KillingIT {

    /** Parcels stay where they are, so that the books need not move while they are read. */
    @RegisterExtension
    static final TestShop SHOP = TestShop.inProcesses().with("SHIPPING_STAGE_DURATION", "1h");

    private static final int ORDERS_PER_SECOND = 20;
    private static final int STOCK = 1_000_000;
    private static final int FANS = 20;
    private static final List<String> VICTIMS =
            List.of(
                    "order-service",
                    "inventory-service",
                    "payment-service",
                    "shipping-service",
                    "promotion-service",
                    "notification-service",
                    "tax-service",
                    "kafka",
                    "mysql",
                    "redis");

    @Test
    void every_acknowledged_order_and_payment_is_there_once_whatever_is_killed() throws Exception {
        var checkout = new Checkout(SHOP);
        var seller = Person.customer(SHOP);
        var product = checkout.product(seller, "10", STOCK);
        var buyers = checkout.customers(20);

        var traffic = new Traffic(SHOP, buyers, product, "10");
        try (traffic) {
            traffic.start(ORDERS_PER_SECOND);
            for (var victim : VICTIMS) {
                traffic.awaitMore(3 * ORDERS_PER_SECOND);
                SHOP.running().kill(victim);
                traffic.awaitMore(5 * ORDERS_PER_SECOND);
            }
            traffic.awaitMore(3 * ORDERS_PER_SECOND);
        }

        assertThat(traffic.surprises()).isEmpty();
        assertThat(traffic.acknowledged()).hasSize(traffic.sent());
        new Books(SHOP).agreeWith(traffic.acknowledged(), product, STOCK);
    }

    @Test
    void every_opinion_and_every_alert_is_there_once_whoever_is_killed() throws Exception {
        var checkout = new Checkout(SHOP);
        var seller = Person.customer(SHOP);
        var product = checkout.product(seller, "100", 10);
        var fans = checkout.customers(FANS);
        for (var fan : fans) {
            insist(
                    fan,
                    "/api/favourites/",
                    "{\"product_id\": \"%s\", \"alerts\": [\"price-drop\"]}".formatted(product));
        }

        SHOP.running().kill("favourite-service");
        SHOP.running().kill("search-service");
        changePrice(seller, product, "80");
        for (var fan : fans) {
            if (fan.equals(fans.get(FANS / 2))) {
                SHOP.running().kill("rating-service");
            }
            insist(
                    fan,
                    "/api/ratings/",
                    """
                    {"product_id": "%s", "rating": 4, "comment": "As good as it was."}
                    """
                            .formatted(product));
        }

        await().atMost(60, SECONDS)
                .untilAsserted(() -> {
                    var shown = Json.of(SHOP.get("/api/products/" + product, null)).at("rating");
                    assertThat(shown.at("count").text()).isEqualTo(Integer.toString(FANS));
                    assertThat(shown.at("average").amount()).isEqualByComparingTo("4");
                });
        await().atMost(60, SECONDS)
                .untilAsserted(() -> {
                    var found = Json.of(SHOP.get("/api/search/?keyword=thing&limit=100", null));
                    assertThat(found.at("results").elements())
                            .filteredOn(each -> each.at("id").text().equals(product))
                            .singleElement()
                            .satisfies(each -> {
                                assertThat(each.at("price").amount()).isEqualByComparingTo("80");
                                assertThat(each.at("rating", "count").number()).isEqualTo(FANS);
                            });
                });
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        SHOP.count(
                                                """
                                                SELECT COUNT(DISTINCT user_id) FROM notifications
                                                 WHERE kind = 'price_dropped'
                                                """))
                                .isEqualTo(FANS));
        assertThat(SHOP.count("SELECT COUNT(*) FROM notifications WHERE kind = 'price_dropped'"))
                .isEqualTo(FANS);
    }

    private static void changePrice(Person seller, String product, String price) {
        var answer =
                SHOP.gateway()
                        .send(
                                "PUT",
                                "/api/products/" + product,
                                seller.token(),
                                """
                                {"name": "Thing", "description": "A thing", "price": %s,
                                 "category": "Things", "sku": "%s"}
                                """
                                        .formatted(
                                                price,
                                                Json.of(SHOP.get("/api/products/" + product, null))
                                                        .at("sku")
                                                        .text()),
                                Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Asks until it is there: made now, or by an earlier try whose answer was lost. */
    private static void insist(Person person, String path, String body) {
        await().atMost(60, SECONDS)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(
                        () -> SHOP.post(path, person, body).statusCode(),
                        status -> List.of(200, 201, 409).contains(status));
    }
}
