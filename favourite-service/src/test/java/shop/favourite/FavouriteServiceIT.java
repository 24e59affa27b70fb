package shop.favourite;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances beside each other, heard and spoken to only through Kafka and HTTP. */
class FavouriteServiceIT {

    @RegisterExtension static final RunningFavourites SHOP = new RunningFavourites(2);

    private static final String LAST = "aaaaaaaaaaaaaaaaaaaaaaff";
    private static final List<Map<String, Object>> TOLD = new ArrayList<>();

    @Test
    void everybody_is_told_once_of_what_he_watches_though_all_news_come_twice() {
        var products = new ArrayList<String>();
        for (var number = 1; number <= 12; number++) {
            products.add("aaaaaaaaaaaaaaaaaaaaaa%02d".formatted(number));
        }
        for (var product : products) {
            SHOP.offers(product, "100.00", 1, 0);
            for (var user = 1; user <= 3; user++) {
                favour(user, product);
            }
        }

        for (var version = 2; version <= 6; version++) {
            for (var product : products) {
                var price = List.of("90.00", "80.00", "120.00", "110.00", "70.00").get(version - 2);
                var available = version % 2 == 0 ? 5 : 0;
                announceTwice(product, price, available, version);
            }
            if (version == 4) {
                SHOP.stopOne();
                SHOP.startOneMore();
            }
        }

        awaitTold(products, 12 * 3 * (2 + 3));
        announceAndAwaitTheLast();
        for (var product : products) {
            for (var user = 1L; user <= 3; user++) {
                assertThat(told(product, user, "price_dropped"))
                        .extracting(event -> event.get("old_price") + " " + event.get("new_price"))
                        .containsExactlyInAnyOrder("100 90", "120 110");
                assertThat(told(product, user, "back_in_stock")).hasSize(3);
            }
        }
        assertThat(TOLD).extracting(event -> event.get("alert_id")).doesNotHaveDuplicates();
    }

    /** The price as the same message and as another one, the stock as the same. */
    private static void announceTwice(String product, String price, long available, long version) {
        SHOP.announcePrice(UUID.randomUUID(), product, price, "active", version);
        SHOP.announcePrice(UUID.randomUUID(), product, price, "active", version);
        var id = UUID.randomUUID();
        SHOP.announceStock(id, product, available, version);
        SHOP.announceStock(id, product, available, version);
    }

    private static void favour(long user, String product) {
        var answer =
                SHOP.post(
                        "/api/favourites/",
                        SHOP.customer(user),
                        """
                        {"product_id":"%s","alerts":["price-drop","back-in-stock"]}
                        """
                                .formatted(product));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    /** Something later, so that what is told too often has its time to be heard. */
    private static void announceAndAwaitTheLast() {
        SHOP.offers(LAST, "100.00", 1, 0);
        favour(9, LAST);
        SHOP.announcePrice(UUID.randomUUID(), LAST, "1.00", "active", 2);
        SHOP.announceStock(UUID.randomUUID(), LAST, 1, 2);
        awaitTold(List.of(LAST), 2);
    }

    private static void awaitTold(List<String> products, int number) {
        await().atMost(60, SECONDS)
                .until(() -> {
                    TOLD.addAll(SHOP.heard());
                    return TOLD.stream()
                                    .filter(event -> products.contains(event.get("product_id")))
                                    .count()
                            >= number;
                });
    }

    private static List<Map<String, Object>> told(String product, long user, String type) {
        return TOLD.stream()
                .filter(event -> product.equals(event.get("product_id")))
                .filter(event -> Long.valueOf(user).equals(event.get("user_id")))
                .filter(event -> type.equals(event.get("event")))
                .toList();
    }
}
