package shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The inventory as its clients see it. */
class InventoryControllerIT {

    @RegisterExtension static final RunningInventory INVENTORY = new RunningInventory(1);

    @Test
    void staff_record_stock_and_anybody_may_look() {
        var recorded = record("aaaaaaaaaaaaaaaaaaaaaa01", 10);
        var shown = INVENTORY.get("/api/inventory/aaaaaaaaaaaaaaaaaaaaaa01/", null);

        assertThat(recorded.statusCode()).isEqualTo(201);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(RunningInventory.read(shown.body()))
                .containsEntry("product_id", "aaaaaaaaaaaaaaaaaaaaaa01")
                .containsEntry("quantity", 10L)
                .containsEntry("available", 10L);
        assertThat(shown.body()).contains("\"warehouse\":\"main\"", "\"sku\":\"LT-001\"");
    }

    @Test
    void the_same_stock_is_recorded_once() {
        record("aaaaaaaaaaaaaaaaaaaaaa02", 10);

        assertThat(record("aaaaaaaaaaaaaaaaaaaaaa02", 5).statusCode()).isEqualTo(409);
    }

    @Test
    void a_request_that_is_sent_again_with_its_key_is_done_once() {
        record("aaaaaaaaaaaaaaaaaaaaaa09", 10);
        var path = "/api/inventory/aaaaaaaaaaaaaaaaaaaaaa09/adjust";
        var body = "{\"delta\":5,\"reason\":\"found\"}";
        var key = Map.of("Idempotency-Key", "found-five");

        var first = INVENTORY.send("POST", path, INVENTORY.staff(), body, key);
        var second = INVENTORY.send("POST", path, INVENTORY.staff(), body, key);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(INVENTORY.get("/api/inventory/aaaaaaaaaaaaaaaaaaaaaa09", null).body())
                .contains("\"quantity\":15");
    }

    @Test
    void check_stock_says_whether_there_is_enough() {
        record("aaaaaaaaaaaaaaaaaaaaaa03", 10);

        assertThat(check("aaaaaaaaaaaaaaaaaaaaaa03", 10)).contains("\"in_stock\":true");
        assertThat(check("aaaaaaaaaaaaaaaaaaaaaa03", 11)).contains("\"in_stock\":false");
    }

    @Test
    void a_count_for_a_version_that_has_passed_is_refused() {
        record("aaaaaaaaaaaaaaaaaaaaaa04", 10);
        var path = "/api/inventory/aaaaaaaaaaaaaaaaaaaaaa04";
        var read = Map.of("If-Match", "\"1\"");

        var first = INVENTORY.send("PUT", path, INVENTORY.staff(), "{\"quantity\":8}", read);
        var second = INVENTORY.send("PUT", path, INVENTORY.staff(), "{\"quantity\":9}", read);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(412);
    }

    @Test
    void the_ledger_says_who_adjusted_and_why() {
        record("aaaaaaaaaaaaaaaaaaaaaa05", 10);
        var path = "/api/inventory/aaaaaaaaaaaaaaaaaaaaaa05";

        var adjusted =
                post(path + "/adjust", INVENTORY.staff(), "{\"delta\":-4,\"reason\":\"broken\"}");
        var ledger = INVENTORY.get(path + "/movements?limit=1", INVENTORY.staff());

        assertThat(RunningInventory.read(adjusted.body())).containsEntry("quantity", 6L);
        assertThat(ledger.body())
                .contains(
                        "\"total\":2",
                        "\"kind\":\"adjusted\"",
                        "\"quantity_delta\":-4",
                        "\"actor\":\"user1\"",
                        "\"reason\":\"broken\"");
    }

    @Test
    void warehouses_are_added_and_hold_stock_of_their_own() {
        var added =
                post(
                        "/api/inventory/warehouses",
                        INVENTORY.staff(),
                        "{\"code\":\"hanoi\",\"name\":\"Hà Nội\"}");
        record("aaaaaaaaaaaaaaaaaaaaaa06", 10);
        var recorded =
                post(
                        "/api/inventory",
                        INVENTORY.staff(),
                        """
                        {"product_id":"aaaaaaaaaaaaaaaaaaaaaa06","quantity":5,"sku":"LT-001","warehouse":"hanoi"}
                        """);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(INVENTORY.get("/api/inventory/warehouses", INVENTORY.staff()).body())
                .contains("\"main\"", "\"hanoi\"");
        assertThat(RunningInventory.read(recorded.body())).containsEntry("quantity", 15L);
    }

    @Test
    void the_list_is_for_the_signed_in() {
        record("aaaaaaaaaaaaaaaaaaaaaa07", 10);

        var list = INVENTORY.get("/api/inventory/?skip=0&limit=1", INVENTORY.customer());

        assertThat(list.body()).contains("\"inventory\":[{", "\"skip\":0", "\"limit\":1");
        assertThat(INVENTORY.get("/api/inventory/", null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/inventory",
        "PUT, /api/inventory/aaaaaaaaaaaaaaaaaaaaaa01",
        "POST, /api/inventory/aaaaaaaaaaaaaaaaaaaaaa01/adjust",
        "GET, /api/inventory/aaaaaaaaaaaaaaaaaaaaaa01/movements",
        "GET, /api/inventory/warehouses",
        "POST, /api/inventory/warehouses",
        "GET, /api/inventory/reservations/1"
    })
    void what_is_for_staff_is_for_nobody_else(String method, String path) {
        var body = method.equals("GET") ? null : "{}";

        assertThat(INVENTORY.send(method, path, null, body, Map.of()).statusCode()).isEqualTo(401);
        assertThat(INVENTORY.send(method, path, INVENTORY.customer(), body, Map.of()).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/inventory/nonsense",
                "/api/inventory/bbbbbbbbbbbbbbbbbbbbbbbb",
                "/api/inventory/bbbbbbbbbbbbbbbbbbbbbbbb/check-stock",
                "/api/inventory/reservations/404"
            })
    void what_is_not_there_is_not_found(String path) {
        var answer = INVENTORY.get(path, INVENTORY.staff());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"product_id\":\"x\",\"quantity\":1,\"sku\":\"S\"}",
                "{\"product_id\":\"cccccccccccccccccccccccc\",\"quantity\":-1,\"sku\":\"S\"}",
                "{\"product_id\":\"cccccccccccccccccccccccc\",\"quantity\":1000000001,\"sku\":\"S\"}",
                "{\"product_id\":\"cccccccccccccccccccccccc\",\"quantity\":1e30,\"sku\":\"S\"}",
                "{\"product_id\":\"cccccccccccccccccccccccc\",\"quantity\":1,\"sku\":\" \"}",
                "{\"product_id\":\"cccccccccccccccccccccccc\",\"quantity\":1,\"sku\":\"S\",\"warehouse\":\"nowhere\"}",
                "{\"product_id\":\"cccccccccccccccccccccccc\",\"quantity\":1,\"sku\":\"S\",\"reserved\":1}"
            })
    void what_cannot_be_meant_so_is_refused_and_nothing_written(String body) {
        var answer = post("/api/inventory", INVENTORY.staff(), body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"errors\"");
        assertThat(INVENTORY.get("/api/inventory/cccccccccccccccccccccccc", null).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"delta\":-11,\"reason\":\"x\"}",
                "{\"delta\":1000000000,\"reason\":\"x\"}"
            })
    void a_change_beyond_what_a_shelf_holds_is_refused(String body) {
        record("aaaaaaaaaaaaaaaaaaaaaa08", 10);

        var answer =
                post("/api/inventory/aaaaaaaaaaaaaaaaaaaaaa08/adjust", INVENTORY.staff(), body);

        assertThat(answer.statusCode()).isIn(409, 422);
        assertThat(INVENTORY.get("/api/inventory/aaaaaaaaaaaaaaaaaaaaaa08", null).body())
                .contains("\"quantity\":10");
    }

    @Test
    void it_says_that_it_is_well_and_what_it_can_do() {
        assertThat(INVENTORY.get("/health", null).statusCode()).isEqualTo(200);
        assertThat(INVENTORY.get("/openapi.json", null).body())
                .contains("check-stock", "quantity_delta");
    }

    private static String check(String product, int quantity) {
        return INVENTORY
                .get("/api/inventory/%s/check-stock?quantity=%d".formatted(product, quantity), null)
                .body();
    }

    private static HttpResponse<String> record(String product, int quantity) {
        return post(
                "/api/inventory",
                INVENTORY.staff(),
                "{\"product_id\":\"%s\",\"quantity\":%d,\"sku\":\"LT-001\"}"
                        .formatted(product, quantity));
    }

    private static HttpResponse<String> post(String path, String token, String body) {
        return INVENTORY.send("POST", path, token, body, Map.of());
    }
}
