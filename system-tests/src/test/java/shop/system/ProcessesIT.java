package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProcessesIT extends ShopContract {

    @RegisterExtension static final TestShop SHOP = TestShop.inProcesses();

    private static final int BUYERS = 10;

    private final Checkout checkout = new Checkout(SHOP);

    ProcessesIT() {
        super(SHOP);
    }

    @Test
    void every_delivered_order_verifies_its_rating_though_rating_service_is_killed()
            throws Exception {
        var product = checkout.product(Person.customer(SHOP), "10", BUYERS);
        var buyers = checkout.customers(BUYERS);
        var orders =
                Checkout.atOnce(
                        BUYERS,
                        number -> {
                            var buyer = buyers.get(number);
                            var placed = Json.of(checkout.place(buyer, Map.of(product, 1)));
                            var order = placed.at("id").number();
                            assertThat(checkout.pay(buyer, order, "10").statusCode())
                                    .isEqualTo(201);
                            return order;
                        });
        checkout.awaitOrder(buyers.getFirst(), orders.getFirst(), "delivered");

        SHOP.running().kill("rating-service");

        await().atMost(90, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        SHOP.count(
                                                """
                                                SELECT COUNT(*) FROM rating_purchases
                                                 WHERE product_id = '%s'
                                                """
                                                        .formatted(product)))
                                .isEqualTo(BUYERS));
        var rated =
                await().atMost(60, SECONDS)
                        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                        .until(
                                () ->
                                        SHOP.post(
                                                "/api/ratings/",
                                                buyers.getLast(),
                                                """
                                                {"product_id": "%s", "rating": 5,
                                                 "comment": "Survived it."}
                                                """
                                                        .formatted(product)),
                                answer -> answer.statusCode() == 201);
        assertThat(Json.of(rated).at("verified_purchase").text()).isEqualTo("true");
    }

    @Test
    void every_cancelled_order_gives_back_its_discount_though_promotion_service_is_killed()
            throws Exception {
        var product = checkout.product(Person.customer(SHOP), "100", BUYERS);
        var buyers = checkout.customers(BUYERS);
        var orders =
                Checkout.atOnce(
                        BUYERS,
                        number -> placeWithCode(buyers.get(number), product).at("id").number());
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(redemptions(buyers))
                                .containsExactly(List.of("confirmed", "" + BUYERS)));

        for (var number = 0; number < BUYERS; number++) {
            if (number == BUYERS / 2) {
                SHOP.running().kill("promotion-service");
            }
            assertThat(
                            SHOP.post(
                                            "/api/orders/" + orders.get(number) + "/cancel",
                                            buyers.get(number),
                                            "{}")
                                    .statusCode())
                    .isBetween(200, 204);
        }

        await().atMost(90, SECONDS)
                .untilAsserted(() ->
                        assertThat(redemptions(buyers))
                                .containsExactly(List.of("released", "" + BUYERS)));
    }

    private static Json placeWithCode(Person buyer, String product) {
        var body =
                Checkout.order(buyer, Map.of(product, 1))
                        .replace("\"items\"", "\"coupon_code\": \"WELCOME10\", \"items\"");
        return Json.of(
                SHOP.gateway()
                        .send(
                                "POST",
                                "/api/orders/",
                                buyer.token(),
                                body,
                                Map.of("Prefer", "wait=8")));
    }

    /** How many of these people's are in which state. */
    private static List<List<String>> redemptions(List<Person> people) {
        return SHOP.rows(
                """
                SELECT state, COUNT(*) FROM promotion_redemptions
                 WHERE customer_id IN (%s) GROUP BY state
                """
                        .formatted(
                                people.stream()
                                        .map(each -> Long.toString(each.id()))
                                        .collect(joining(", "))));
    }
}
