package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OneJvmIT extends ShopContract {

    @RegisterExtension static final TestShop SHOP = TestShop.inOneJvm();

    private static final int BUYERS = 9;

    OneJvmIT() {
        super(SHOP);
    }

    /** The median of several, as a busy machine may hold up one of them. */
    @Test
    void a_rating_is_in_the_product_and_in_the_search_within_a_second() throws Exception {
        var checkout = new Checkout(SHOP);
        var product = checkout.product(Person.customer(SHOP), "10", 10);
        await().atMost(30, SECONDS)
                .until(() -> !counted("/api/search/?keyword=thing&limit=100", product).isEmpty());
        var waits = new ArrayList<Duration>();

        for (var buyer : checkout.customers(BUYERS)) {
            var count = Integer.toString(waits.size() + 1);
            var posted =
                    SHOP.post(
                            "/api/ratings/",
                            buyer,
                            """
                            {"product_id": "%s", "rating": 5, "comment": "Just so."}
                            """
                                    .formatted(product));
            assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
            var told = System.nanoTime();
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(30, SECONDS)
                    .until(() ->
                            count.equals(shown(product))
                                    && count.equals(
                                            counted(
                                                    "/api/search/?keyword=thing&limit=100",
                                                    product)));
            waits.add(Duration.ofNanos(System.nanoTime() - told));
        }

        var median = waits.stream().sorted().toList().get(BUYERS / 2);
        assertThat(median).as("%s", waits).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    private static String shown(String product) {
        return Json.of(SHOP.get("/api/products/" + product, null)).at("rating", "count").text();
    }

    /** How many ratings the search says the product has; empty if it does not find it. */
    private static String counted(String search, String product) {
        return Json.of(SHOP.get(search, null)).at("results").elements().stream()
                .filter(found -> found.at("id").text().equals(product))
                .map(found -> found.at("rating", "count").text())
                .findFirst()
                .orElse("");
    }
}
