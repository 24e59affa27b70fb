package shop.favourite;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Favourites as their owners see them. */
class FavouriteControllerIT {

    @RegisterExtension static final RunningFavourites SHOP = new RunningFavourites(1);

    private static final String LAPTOP = "507f1f77bcf86cd799439011";
    private static final String MOUSE = "507f1f77bcf86cd799439012";
    private static final String CABLE = "507f1f77bcf86cd799439013";

    @Test
    void what_is_added_twice_is_one_favourite() {
        var anna = SHOP.customer(101);
        SHOP.offers(LAPTOP, "1500.00", 1, 50);

        var first = add(anna, LAPTOP);
        var second = add(anna, LAPTOP);
        var listed = SHOP.get("/api/favourites/?skip=0&limit=10", anna);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Location")).contains("/api/favourites/" + id(first));
        assertThat(listed.body())
                .contains(
                        "\"total\":1",
                        "\"name\":\"Thing\"",
                        "\"price\":1500.00",
                        "\"in_stock\":true",
                        "\"for_sale\":true");
        assertThat(SHOP.get("/api/favourites/count", anna).body()).contains("\"count\":1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/favorites", "/api/favorites/", "/api/favourites"})
    void both_spellings_answer_alike(String path) {
        var ben = SHOP.customer(102);
        SHOP.offers(LAPTOP, "1500.00", 1, 50);

        assertThat(add(ben, LAPTOP).statusCode()).isIn(200, 201);

        assertThat(SHOP.get(path, ben).body()).isEqualTo(SHOP.get("/api/favourites/", ben).body());
        assertThat(SHOP.get(path, null).statusCode()).isEqualTo(401);
        assertThat(SHOP.post(path, ben, "{\"product_id\":\"%s\"}".formatted(LAPTOP)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void favourites_are_their_owners_alone() {
        var owner = SHOP.customer(103);
        var other = SHOP.customer(104);
        SHOP.offers(LAPTOP, "1500.00", 1, 50);
        var path = "/api/favourites/" + id(add(owner, LAPTOP));

        assertThat(SHOP.get(path, owner).statusCode()).isEqualTo(200);
        assertThat(SHOP.get(path, other).statusCode()).isEqualTo(404);
        assertThat(delete(path, other).statusCode()).isEqualTo(404);
        assertThat(SHOP.post(path + "/move-to-cart", other, "{}").statusCode()).isEqualTo(404);
        assertThat(delete(path, owner).statusCode()).isEqualTo(204);
        assertThat(delete(path, owner).statusCode()).isEqualTo(404);
    }

    @Test
    void only_what_is_for_sale_can_be_added_and_only_while_that_can_be_told() {
        var anna = SHOP.customer(105);
        SHOP.offersNothing(CABLE);
        assertThat(add(anna, CABLE).statusCode()).isEqualTo(422);

        SHOP.catalogueIsAwayFor(CABLE);
        assertThat(add(anna, CABLE).statusCode()).isEqualTo(503);
        assertThat(SHOP.get("/api/favourites/count", anna).body()).contains("\"count\":0");
    }

    @Test
    void a_toggle_goes_on_and_off_and_a_keyed_one_goes_once() {
        var anna = SHOP.customer(106);
        SHOP.offers(MOUSE, "20.00", 1, 50);
        var body = "{\"product_id\":\"%s\"}".formatted(MOUSE);
        var key = Map.of("Idempotency-Key", "toggle-1");

        var first = SHOP.send("POST", "/api/favourites/toggle", anna, body, key);
        var again = SHOP.send("POST", "/api/favorites/toggle", anna, body, key);
        var standing = SHOP.get("/api/favourites/product/" + MOUSE, anna);
        var off = SHOP.post("/api/favourites/toggle", anna, body);

        assertThat(first.body()).contains("\"favourite\":true");
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(standing.body()).contains("\"favourite\":true", "\"places\":[{");
        assertThat(off.body()).contains("\"favourite\":false");
        assertThat(SHOP.get("/api/favourites/product/" + MOUSE, anna).body())
                .contains("\"favourite\":false");
    }

    @Test
    void a_product_is_removed_by_its_id_too() {
        var anna = SHOP.customer(107);
        SHOP.offers(MOUSE, "20.00", 1, 50);
        add(anna, MOUSE);
        var path = "/api/favourites/product/" + MOUSE;

        assertThat(delete(path, anna).statusCode()).isEqualTo(204);
        assertThat(delete(path, anna).statusCode()).isEqualTo(404);
    }

    @Test
    void many_are_added_and_removed_at_once() {
        var anna = SHOP.customer(108);
        SHOP.offers(MOUSE, "20.00", 1, 50);
        add(anna, MOUSE);
        SHOP.offers(LAPTOP, "1500.00", 1, 50);

        var changed =
                SHOP.post(
                        "/api/favourites/batch",
                        anna,
                        "{\"add\":[\"%s\"],\"remove\":[\"%s\"]}".formatted(LAPTOP, MOUSE));

        assertThat(changed.body())
                .isEqualTo(
                        "{\"added\":[\"%s\"],\"removed\":[\"%s\"],\"missing\":[]}"
                                .formatted(LAPTOP, MOUSE));
    }

    @Test
    void lists_are_made_renamed_and_removed() {
        var anna = SHOP.customer(109);
        var made = SHOP.post("/api/favourites/lists", anna, "{\"name\":\"Quà tặng 🎁\"}");
        var path = "/api/favourites/lists/" + id(made);
        SHOP.offers(LAPTOP, "1500.00", 1, 50);
        SHOP.post(
                "/api/favourites",
                anna,
                "{\"product_id\":\"%s\",\"list_id\":%s}".formatted(LAPTOP, id(made)));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(SHOP.get("/api/favourites/lists", anna).body())
                .contains("\"count\":2", "\"is_default\":true", "Quà tặng 🎁");
        assertThat(SHOP.get(path, anna).body()).contains("\"count\":1", "\"shared\":false");
        assertThat(SHOP.get("/api/favourites?list_id=" + id(made), anna).body())
                .contains("\"total\":1");
        assertThat(
                        SHOP.post("/api/favourites/lists", anna, "{\"name\":\"Quà tặng 🎁\"}")
                                .statusCode())
                .isEqualTo(409);

        var read = Map.of("If-Match", "\"1\"");
        var first = SHOP.send("PUT", path, anna, "{\"name\":\"Gifts\"}", read);
        var second = SHOP.send("PUT", path, anna, "{\"name\":\"Presents\"}", read);
        assertThat(first.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(second.statusCode()).isEqualTo(412);

        assertThat(delete(path, anna).statusCode()).isEqualTo(204);
        assertThat(SHOP.get(path, anna).statusCode()).isEqualTo(404);
        assertThat(SHOP.get("/api/favourites/count", anna).body()).contains("\"count\":0");
    }

    @Test
    void the_default_list_stays() {
        var anna = SHOP.customer(110);
        var lists = SHOP.get("/api/favourites/lists", anna).body();
        var id = lists.replaceAll("(?s).*?\"id\":(\\d+).*", "$1");

        assertThat(delete("/api/favourites/lists/" + id, anna).statusCode()).isEqualTo(409);
    }

    @Test
    void a_shared_list_is_open_to_whoever_has_the_link_and_says_nothing_of_its_owner() {
        var anna = SHOP.customer(111);
        SHOP.offers(LAPTOP, "1500.00", 1, 50);
        var list = RunningFavourites.read(add(anna, LAPTOP).body()).get("list_id");
        var path = "/api/favourites/lists/" + list + "/share";

        assertThat(SHOP.post(path, anna, "{\"unknown\":true}").statusCode()).isEqualTo(422);
        var shared = SHOP.post(path, anna, "");
        var link = String.valueOf(RunningFavourites.read(shared.body()).get("url"));
        var seen = SHOP.get(link, null);

        assertThat(SHOP.post(path, anna, "").body()).isEqualTo(shared.body());
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains("\"total\":1", LAPTOP)
                .doesNotContain("user", "111", "list_id", "added_at");
        assertThat(SHOP.get(link.replace("favourites", "favorites"), null).statusCode())
                .isEqualTo(200);
        assertThat(SHOP.post(path, SHOP.customer(112), "").statusCode()).isEqualTo(404);

        assertThat(delete(path, anna).statusCode()).isEqualTo(204);
        assertThat(SHOP.get(link, null).statusCode()).isEqualTo(404);
        assertThat(SHOP.post(path, anna, "").body()).isNotEqualTo(shared.body());
    }

    @Test
    void what_has_gone_into_the_cart_is_no_favourite_and_stays_one_while_the_cart_is_away() {
        var anna = SHOP.customer(113);
        SHOP.offers(LAPTOP, "1500.00", 1, 50);
        var path = "/api/favourites/" + id(add(anna, LAPTOP));
        SHOP.orders().answers("/internal/carts/113/items", 503, "{}");

        assertThat(SHOP.post(path + "/move-to-cart", anna, "{\"quantity\":2}").statusCode())
                .isEqualTo(503);
        assertThat(SHOP.get(path, anna).statusCode()).isEqualTo(200);

        SHOP.orders()
                .answers(
                        "/internal/carts/113/items",
                        409,
                        "{\"type\":\"/problems/out-of-stock\",\"detail\":\"None left.\"}");
        assertThat(SHOP.post(path + "/move-to-cart", anna, "{}").body()).contains("None left.");
        assertThat(SHOP.get(path, anna).statusCode()).isEqualTo(200);

        SHOP.orders().answers("/internal/carts/113/items", 200, "{}");
        var moved = SHOP.post(path + "/move-to-cart", anna, "{\"quantity\":3}");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.body()).contains("\"quantity\":3", LAPTOP);
        assertThat(SHOP.get(path, anna).statusCode()).isEqualTo(404);
    }

    @Test
    void alerts_are_set_shown_and_ended() {
        var anna = SHOP.customer(114);
        var product = "507f1f77bcf86cd799439014";
        SHOP.offers(product, "1500.00", 1, 0);

        var set =
                put(
                        anna,
                        product,
                        "{\"product_id\":\"%s\",\"kind\":\"price-drop\",\"percent\":10}");
        var again =
                put(
                        anna,
                        product,
                        "{\"product_id\":\"%s\",\"kind\":\"price-drop\",\"threshold_price\":1400}");
        put(anna, product, "{\"product_id\":\"%s\",\"kind\":\"back-in-stock\"}");
        var listed = SHOP.get("/api/favourites/alerts", anna);

        assertThat(set.body()).contains("\"percent\":10,", "\"tells_at\":1350.00");
        assertThat(id(again)).isEqualTo(id(set));
        assertThat(listed.body())
                .contains(
                        "\"total\":2",
                        "\"threshold_price\":1400.00",
                        "\"armed_price\":1500.00",
                        "\"kind\":\"back-in-stock\",\"armed\":true",
                        "\"name\":\"Thing\"");
        var path = "/api/favourites/alerts/" + id(set);
        assertThat(delete(path, SHOP.customer(115)).statusCode()).isEqualTo(404);
        assertThat(delete(path, anna).statusCode()).isEqualTo(204);
        assertThat(delete(path, anna).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"product_id\":\"%s\",\"kind\":\"price-rise\"} | kind",
                "{\"product_id\":\"%s\",\"kind\":\"back-in-stock\",\"percent\":10} | kind",
                "{\"product_id\":\"%s\",\"kind\":\"price-drop\",\"percent\":10,\"threshold_price\":1} | percent",
                "{\"product_id\":\"%s\",\"kind\":\"price-drop\",\"percent\":0.001} | percent",
                "{\"product_id\":\"%s\",\"kind\":\"price-drop\",\"percent\":9.999} | percent",
                "{\"product_id\":\"%s\",\"kind\":\"price-drop\",\"percent\":100} | percent",
                "{\"product_id\":\"%s\",\"kind\":\"price-drop\",\"threshold_price\":1500} | threshold_price",
                "{\"product_id\":\"%s\",\"kind\":\"price-drop\",\"threshold_price\":1e17} | threshold_price",
                "{\"product_id\":\"%s\",\"kind\":\"price-drop\",\"threshold_price\":0.001} | threshold_price",
                "{\"product_id\":\"%s\",\"kind\":\"price-drop\",\"threshold_price\":-1} | threshold_price",
                "{\"product_id\":\"nonsense\",\"kind\":\"price-drop\"} | product_id"
            })
    void an_alert_that_cannot_be_meant_so_is_refused_by_name(String body, String field) {
        SHOP.offers(LAPTOP, "1500.00", 1, 50);

        var answer = put(SHOP.customer(116), LAPTOP, body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void what_is_heard_of_a_product_is_shown() {
        var anna = SHOP.customer(117);
        var product = "507f1f77bcf86cd799439017";
        SHOP.offers(product, "100.00", 1, 5);
        var path = "/api/favourites/" + id(add(anna, product));

        SHOP.announcePrice(UUID.randomUUID(), product, "75.50", "archived", 2);
        SHOP.announceStock(UUID.randomUUID(), product, 0, 1);

        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(SHOP.get(path, anna).body())
                                .contains(
                                        "\"price\":75.50",
                                        "\"for_sale\":false",
                                        "\"in_stock\":false"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/favourites | {\"product_id\":\"507f1f77bcf86cd79943901z\"} | 422",
                "POST | /api/favourites | {\"product_id\":null} | 422",
                "POST | /api/favourites | {\"product_id\":5} | 422",
                "POST | /api/favourites | {\"product_id\":\"507f1f77bcf86cd799439011\",\"alerts\":[\"x\"]} | 422",
                "POST | /api/favourites | {\"product_id\":\"507f1f77bcf86cd799439011\",\"alerts\":[null]} | 422",
                "POST | /api/favourites | {\"product_id\":\"507f1f77bcf86cd799439011\",\"list_id\":0} | 422",
                "POST | /api/favourites | {\"product_id\":\"507f1f77bcf86cd799439011\",\"list_id\":9999999} | 404",
                "POST | /api/favourites/batch | {\"add\":[\"x\"]} | 422",
                "POST | /api/favourites/batch | {\"remove\":[null]} | 422",
                "POST | /api/favourites/toggle | {} | 422",
                "POST | /api/favourites/lists | {\"name\":\" \"} | 422",
                "POST | /api/favourites/lists | {\"name\":\"a\\u0000b\"} | 422",
                "POST | /api/favourites/lists | {\"name\":\"a\",\"user_id\":1} | 422",
                "POST | /api/favourites/1/move-to-cart | {\"quantity\":0} | 422",
                "POST | /api/favourites/1/move-to-cart | {\"quantity\":1001} | 422",
                "POST | /api/favourites/abc/move-to-cart | {} | 404",
                "POST | /api/favourites/lists/0/share | {} | 404",
                "PUT | /api/favourites/lists/-1 | {\"name\":\"a\"} | 404",
                "DELETE | /api/favourites/9223372036854775808 | | 404",
                "DELETE | /api/favourites/lists/abc/share | | 404",
                "DELETE | /api/favourites/product/%F0%9F%92%A9 | | 404",
                "DELETE | /api/favourites/alerts/'%20OR%201=1 | | 404",
                "GET | /api/favourites/%00 | | 404",
                "GET | /api/favourites/product/..%2F..%2Fetc | | 404",
                "GET | /api/favourites/shared/..%2F..%2Fetc | | 404",
                "GET | /api/favorites/shared/%00 | | 404",
                "GET | /api/favourites?skip=-1 | | 422",
                "GET | /api/favourites?limit=101 | | 422",
                "GET | /api/favourites?limit=x | | 422",
                "GET | /api/favourites?list_id=%00 | | 422",
                "GET | /api/favourites?list_id=9999999 | | 404",
                "GET | /api/favourites/alerts?limit=0 | | 422"
            })
    void nonsense_is_refused(String method, String path, @Nullable String body, int status) {
        SHOP.offers(LAPTOP, "1500.00", 1, 50);

        var answer = SHOP.send(method, path, SHOP.customer(118), body, Map.of());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/favourites",
        "POST, /api/favourites",
        "GET, /api/favourites/count",
        "POST, /api/favourites/toggle",
        "POST, /api/favourites/batch",
        "GET, /api/favourites/1",
        "DELETE, /api/favourites/1",
        "POST, /api/favourites/1/move-to-cart",
        "GET, /api/favourites/product/507f1f77bcf86cd799439011",
        "DELETE, /api/favourites/product/507f1f77bcf86cd799439011",
        "GET, /api/favourites/lists",
        "POST, /api/favourites/lists",
        "PUT, /api/favourites/lists/1",
        "DELETE, /api/favourites/lists/1",
        "POST, /api/favourites/lists/1/share",
        "DELETE, /api/favourites/lists/1/share",
        "GET, /api/favourites/alerts",
        "PUT, /api/favourites/alerts",
        "DELETE, /api/favourites/alerts/1"
    })
    void all_but_shared_lists_asks_who_is_there(String method, String path) {
        for (var spelling : List.of(path, path.replace("favourites", "favorites"))) {
            assertThat(SHOP.send(method, spelling, null, null, Map.of()).statusCode())
                    .isEqualTo(401);
        }
    }

    private static HttpResponse<String> add(String token, String product) {
        return SHOP.post("/api/favourites", token, "{\"product_id\":\"%s\"}".formatted(product));
    }

    private static HttpResponse<String> put(String token, String product, String body) {
        var named = body.replace("%s", product);
        return SHOP.send("PUT", "/api/favourites/alerts", token, named, Map.of());
    }

    private static HttpResponse<String> delete(String path, String token) {
        return SHOP.send("DELETE", path, token, null, Map.of());
    }

    private static Object id(HttpResponse<String> answer) {
        return String.valueOf(RunningFavourites.read(answer.body()).get("id"));
    }
}
