package shop.shipping;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.shipping.RunningShipping.list;
import static shop.shipping.RunningShipping.read;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service on real stores, with parcels that stay where they are. */
class ShippingServiceIT {

    @RegisterExtension static final RunningShipping SHIPPING = new RunningShipping(1, "1h");

    private static final String LAPTOP = RunningShipping.LAPTOP;

    private static String staff = "";
    private static String linh = "";

    @BeforeAll
    static void signIn() {
        staff = SHIPPING.staff();
        linh = SHIPPING.linh();
    }

    @Test
    void a_paid_order_heard_twice_gets_one_shipment_which_its_owner_can_track() {
        var order = SHIPPING.newOrder();
        var message = UUID.randomUUID();

        SHIPPING.hear(message, order, 3, "paid", "123 Main St");
        SHIPPING.hear(message, order, 3, "paid", "123 Main St");
        SHIPPING.hear(UUID.randomUUID(), order, 4, "paid", "123 Main St");
        SHIPPING.hear(UUID.randomUUID(), order, 5, "processing", "123 Main St");
        var track = SHIPPING.awaitTrack(order);

        assertThat(track)
                .containsEntry("order_id", order)
                .containsEntry("order_fulfilment", "unshipped");
        assertThat(list(track, "shipments"))
                .singleElement()
                .satisfies(shipment ->
                        assertThat(shipment)
                                .containsEntry("status", "pending")
                                .containsEntry("tracking_status", "pre_transit")
                                .containsEntry("automatic", true)
                                .containsEntry("carrier", "simulated")
                                .containsKeys("tracking_number", "estimated_from", "events"));
        for (var base : List.of("/api/shipments/", "/api/shipping/")) {
            assertThat(body(SHIPPING.get(base + order + "/track", linh))).isEqualTo(track);
            assertThat(body(SHIPPING.get(base + order + "/track/", staff))).isEqualTo(track);
            assertThat(SHIPPING.get(base + order + "/track", SHIPPING.somebodyElse()))
                    .satisfies(refused(404, "shipment-not-found"));
            assertThat(SHIPPING.get(base + order + "/track", null).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_shipment_is_seen_by_its_owner_and_staff_and_its_parcel_by_whoever_knows_its_number() {
        var order = SHIPPING.paidOrder();
        var shipment = list(SHIPPING.awaitTrack(order), "shipments").getFirst();
        var path = "/api/shipments/" + shipment.get("id");
        var number = shipment.get("tracking_number");

        assertThat(body(SHIPPING.get(path, linh))).isEqualTo(shipment);
        assertThat(body(SHIPPING.get(path, staff))).isEqualTo(shipment);
        assertThat(SHIPPING.get(path, SHIPPING.somebodyElse()).statusCode()).isEqualTo(404);
        for (var base : List.of("/api/shipments/", "/api/shipping/")) {
            var parcel = body(SHIPPING.get(base + "tracking/" + number, null));
            assertThat(parcel)
                    .containsEntry("tracking_number", number)
                    .containsEntry("status", "pending")
                    .doesNotContainKeys("order_id", "user_id", "id", "items");
        }
        assertThat(SHIPPING.get("/api/shipments/tracking/SHAAAAAAAAAAAAAAAA", null))
                .satisfies(refused(404, "unknown-tracking-number"));
    }

    @Test
    void an_order_cancelled_before_it_was_paid_gets_none_and_one_cancelled_after_loses_it() {
        var early = SHIPPING.newOrder();
        SHIPPING.hear(UUID.randomUUID(), early, 4, "cancelled", "123 Main St");
        SHIPPING.hear(UUID.randomUUID(), early, 5, "paid", "123 Main St");
        var late = SHIPPING.paidOrder();
        SHIPPING.awaitTrack(late);

        SHIPPING.hear(UUID.randomUUID(), late, 4, "expired", "123 Main St");

        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        assertThat(list(SHIPPING.track(late), "shipments").getFirst())
                                .containsEntry("status", "cancelled"));
        assertThat(SHIPPING.get("/api/shipments/" + early + "/track", staff).statusCode())
                .isEqualTo(404);
    }

    @Test
    void staff_split_an_order_and_take_its_parcels_to_the_door() {
        var order = SHIPPING.paidOrder();
        var first = list(SHIPPING.awaitTrack(order), "shipments").getFirst().get("id");
        var wish =
                """
                {"order_id": %d, "items": [{"product_id": "%s", "quantity": 1}], "method": "express"}
                """
                        .formatted(order, LAPTOP);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var sent = SHIPPING.send("POST", "/api/shipments/", staff, wish, key);
        var again = SHIPPING.send("POST", "/api/shipments/", staff, wish, key);

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(sent.body());
        var second = body(sent).get("id");
        assertThat(sent.headers().firstValue("Location")).hasValue("/api/shipments/" + second);
        assertThat(list(SHIPPING.track(order), "shipments")).hasSize(2);
        assertThat(SHIPPING.post("/api/shipping", staff, wish.replace("1}", "2}")))
                .satisfies(refused(409, "not-left-to-send"));
        assertThat(SHIPPING.post("/api/shipping", linh, wish).statusCode()).isEqualTo(403);
        assertThat(SHIPPING.post("/api/shipments", staff, wish.replace("express", "pigeon")))
                .satisfies(refused(422, "method-not-available"));

        assertThat(move(first, "shipped")).satisfies(refused(409, "illegal-move"));
        assertThat(body(move(first, "shipped")).get("allowed"))
                .isEqualTo(List.of("packed", "cancelled"));
        for (var shipment : List.of(first, second)) {
            for (var status : List.of("packed", "shipped", "delivered")) {
                assertThat(body(move(shipment, status))).containsEntry("status", status);
            }
        }
        assertThat(SHIPPING.track(order)).containsEntry("order_fulfilment", "delivered");
        assertThat(move(first, "lost")).satisfies(refused(422, "unknown-status"));
        assertThat(move(Long.MAX_VALUE, "packed")).satisfies(refused(404, "shipment-not-found"));
        assertThat(
                        SHIPPING.send(
                                        "PUT",
                                        "/api/shipments/" + first + "/status",
                                        linh,
                                        "{\"status\":\"packed\"}",
                                        Map.of())
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void shipments_are_listed_for_their_owner_and_for_staff() {
        var order = SHIPPING.paidOrder();
        SHIPPING.awaitTrack(order);

        assertThat(shipments("?order_id=" + order, linh)).hasSize(1);
        assertThat(shipments("?order_id=" + order + "&status=pending", staff)).hasSize(1);
        assertThat(shipments("?order_id=" + order + "&status=shipped", staff)).isEmpty();
        assertThat(shipments("?order_id=" + order, SHIPPING.somebodyElse())).isEmpty();
        assertThat(shipments("/?limit=1", staff)).hasSize(1);
        assertThat(shipments("?cursor=1", staff)).isEmpty();
        assertThat(SHIPPING.get("/api/shipments", null).statusCode()).isEqualTo(401);
        for (var query :
                List.of(
                        "skip=-1",
                        "limit=0",
                        "limit=101",
                        "limit=x",
                        "order_id=x",
                        "status=lost",
                        "status=%00",
                        "cursor=1e9")) {
            assertThat(SHIPPING.get("/api/shipments?" + query, staff).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void anyone_is_told_what_sending_costs() {
        var wish =
                """
                {"country": "FR", "postal_code": "75001", "value": 40,
                 "items": [{"quantity": 2, "weight_kg": 1.2}, {"quantity": 1}]}
                """;

        for (var path : List.of("/api/shipments/quote", "/api/shipping/quote/")) {
            var quote = body(SHIPPING.post(path, null, wish));
            assertThat(quote).containsEntry("country", "FR").containsEntry("zone", "EU");
            assertThat(list(quote, "methods"))
                    .extracting(it -> it.get("method") + " " + it.get("price"))
                    .containsExactly("standard 10.8", "express 24.9");
            assertThat(list(quote, "methods").getFirst())
                    .containsKeys("name", "carrier", "estimated_from", "estimated_until")
                    .containsEntry("currency", "USD");
        }
    }

    @Test
    void other_services_get_the_tables_and_nobody_else() {
        var credential = SHIPPING.orderService();
        var path = "/internal/shipping/tables?country=FR&region=&postal_code=";

        var tables = body(SHIPPING.get(path, credential));

        assertThat(tables).containsEntry("country", "FR").containsEntry("zone", "EU");
        assertThat(tables).containsKey("as_of");
        var standard = list(tables, "methods").getFirst();
        assertThat(standard)
                .containsEntry("code", "standard")
                .containsEntry("carrier", "simulated")
                .containsEntry("min_days", 5L)
                .containsEntry("max_days", 9L);
        assertThat(list(standard, "rates").getFirst())
                .containsKeys("min_weight_kg", "base", "per_kg", "free_from");
        assertThat(body(SHIPPING.get("/internal/shipping/tables", credential)))
                .containsEntry("country", "VN")
                .containsEntry("zone", "VN");
        assertThat(SHIPPING.get("/internal/shipping/tables?country=Atlantis", credential))
                .satisfies(refused(422, "unreadable-locality"));
        assertThat(SHIPPING.get(path, staff).statusCode()).isEqualTo(403);
        assertThat(SHIPPING.get(path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void staff_change_zones_and_rates_and_no_change_is_lost() {
        for (var base : List.of("/api/shipments", "/api/shipping")) {
            var name = "Iceland " + UUID.randomUUID();
            var zoneJson =
                    """
                    {"name": "%s", "places": [{"country": "IS", "postal_from": "%d"}]}
                    """
                            .formatted(name, SHIPPING.newOrder());
            var zone = SHIPPING.post(base + "/zones", staff, zoneJson);
            assertThat(zone.statusCode()).isEqualTo(201);
            assertThat(zone.headers().firstValue("ETag")).hasValue("\"1\"");
            assertThat(SHIPPING.post(base + "/zones", staff, zoneJson))
                    .satisfies(refused(409, "zone-name-taken"));
            var zonePath = base + "/zones/" + body(zone).get("id");

            assertThat(put(zonePath, zoneJson, "\"1\"").statusCode()).isEqualTo(200);
            assertThat(put(zonePath, zoneJson, "\"1\""))
                    .satisfies(refused(412, "changed-meanwhile"));
            assertThat(body(SHIPPING.get(zonePath, staff))).containsEntry("version", 2L);
            assertThat(list(body(SHIPPING.get(base + "/zones?limit=100", staff)), "zones"))
                    .anyMatch(it -> name.equals(it.get("name")));

            var rateJson =
                    """
                    {"zone_id": %s, "method": "standard", "name": "Standard", "min_days": 4,
                     "max_days": 6, "bands": [{"base": 9.9, "per_kg": 1.5, "max_weight_kg": 20}]}
                    """
                            .formatted(body(zone).get("id"));
            var rate = SHIPPING.post(base + "/rates", staff, rateJson);
            assertThat(rate.statusCode()).isEqualTo(201);
            assertThat(SHIPPING.post(base + "/rates", staff, rateJson))
                    .satisfies(refused(409, "rate-taken"));
            var ratePath = base + "/rates/" + body(rate).get("id");
            assertThat(put(ratePath, rateJson.replace("9.9", "8.8"), "\"1\"").statusCode())
                    .isEqualTo(200);
            assertThat(put(ratePath, rateJson, "\"1\""))
                    .satisfies(refused(412, "changed-meanwhile"));
            assertThat(list(body(SHIPPING.get(ratePath, staff)), "bands").getFirst())
                    .containsEntry("base", 8.8);
            assertThat(
                            list(
                                    body(
                                            SHIPPING.get(
                                                    base + "/rates?zone_id=" + body(zone).get("id"),
                                                    staff)),
                                    "rates"))
                    .hasSize(1);

            assertThat(delete(zonePath)).satisfies(refused(409, "zone-in-use"));
            assertThat(delete(ratePath).statusCode()).isEqualTo(204);
            assertThat(delete(ratePath)).satisfies(refused(404, "rate-not-found"));
            assertThat(delete(zonePath).statusCode()).isEqualTo(204);
            for (var path : List.of(base + "/zones", base + "/rates", zonePath, ratePath)) {
                assertThat(SHIPPING.get(path, linh).statusCode()).isEqualTo(403);
                assertThat(SHIPPING.get(path, null).statusCode()).isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "42",
                "{\"unknown\": true}",
                "{\"order_id\": 1}",
                "{\"order_id\": -1, \"items\": []}",
                "{\"order_id\": 99999999999999999999, \"items\": []}",
                "{\"order_id\": 1, \"items\": [{\"product_id\": \"x\", \"quantity\": 1}]}",
                "{\"order_id\": 1, \"items\": [{\"product_id\": \"507f1f77bcf86cd799439011\","
                        + " \"quantity\": 1e99}]}",
                "{\"order_id\": 9223372036854775807, \"items\": [{\"product_id\":"
                        + " \"507f1f77bcf86cd799439011\", \"quantity\": 1}]}",
                "{\"country\": \"FR\", \"value\": 1e400, \"items\": [{\"quantity\": 1}]}",
                "{\"country\": \"FR\", \"value\": 1e-999999999, \"items\": [{\"quantity\": 1}]}",
                "{\"country\": \"FR\", \"value\": 1, \"items\": [{\"quantity\": 1, \"weight_kg\":"
                        + " 1e-999999999}]}",
                "{\"country\": \"FR\", \"value\": 1, \"items\": [{\"quantity\": 1, \"weight_kg\":"
                        + " 1e999999999}]}",
                "{\"country\": \"FR\", \"value\": -1, \"items\": [{\"quantity\": 1}]}",
                "{\"country\": \"F\\u0000\", \"value\": 1, \"items\": [{\"quantity\": 1}]}",
                "{\"country\": \"F1\", \"value\": 1, \"items\": [{\"quantity\": 1}]}",
                "{\"country\": \"FR\", \"value\": 1, \"items\": [{\"quantity\": 0}]}",
                "{\"country\": \"FR\", \"value\": 1, \"items\": [null]}",
                "{\"status\": \"a\\u0000b\", \"note\": \"\\ud800\"}",
                "{\"status\": {\"$gt\": \"\"}}",
                "{\"name\": \"\", \"places\": []}",
                "{\"name\": \"x\", \"places\": []}",
                "{\"name\": \"\\ud800\", \"places\": [{\"country\": \"IS\"}]}",
                "{\"name\": \"x\", \"places\": [{\"country\": \"IS\", \"postal_from\": \"2\","
                        + " \"postal_to\": \"1\"}]}",
                "{\"zone_id\": 999999, \"method\": \"standard\", \"name\": \"x\", \"min_days\": 1,"
                        + " \"max_days\": 2, \"bands\": [{}]}",
                "{\"zone_id\": 1, \"method\": \"no blanks\", \"name\": \"x\", \"min_days\": 1,"
                        + " \"max_days\": 2, \"bands\": [{}]}",
                "{\"zone_id\": 1, \"method\": \"backwards\", \"name\": \"x\", \"min_days\": 3,"
                        + " \"max_days\": 2, \"bands\": [{}]}",
                "{\"zone_id\": 1, \"method\": \"tiny\", \"name\": \"x\", \"min_days\": 1,"
                        + " \"max_days\": 2, \"bands\": [{\"base\": 1e-999999999}]}",
                "{\"zone_id\": 1, \"method\": \"huge\", \"name\": \"x\", \"min_days\": 1,"
                        + " \"max_days\": 2, \"bands\": [{\"base\": 1e999999999}]}",
                "{\"zone_id\": 1, \"method\": \"empty\", \"name\": \"x\", \"min_days\": 1,"
                        + " \"max_days\": 2, \"bands\": [{\"min_value\": 5, \"max_value\": 5}]}",
            })
    void nonsense_is_refused_everywhere_and_nothing_is_written(String json) {
        var before = written();

        for (var operation :
                List.of(
                        "POST /api/shipments",
                        "POST /api/shipping/quote",
                        "PUT /api/shipments/1/status",
                        "POST /api/shipments/zones",
                        "PUT /api/shipping/zones/1",
                        "POST /api/shipping/rates",
                        "PUT /api/shipments/rates/1")) {
            var parts = operation.split(" ", 2);
            var response =
                    SHIPPING.send(
                            parts[0],
                            parts[1],
                            staff,
                            json.isEmpty() ? null : json,
                            Map.of("X-Request-Id", "nonsense"));
            assertThat(response.statusCode()).as("%s %s", operation, json).isBetween(400, 499);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
        }
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "9223372036854775807",
                "9223372036854775808",
                "abc",
                "%00",
                "%F0%9F%92%A9",
                "'%20OR%201=1",
                "..%2F..%2Fetc",
                "507f1f77bcf86cd7994390ff"
            })
    void what_cannot_be_an_id_names_nothing(String id) {
        for (var path :
                List.of(
                        "/api/shipments/" + id,
                        "/api/shipments/" + id + "/track",
                        "/api/shipping/tracking/" + id,
                        "/api/shipments/zones/" + id,
                        "/api/shipping/rates/" + id)) {
            assertThat(SHIPPING.get(path, staff).statusCode()).as(path).isBetween(400, 499);
        }
        for (var path : List.of("/api/shipments/zones/" + id, "/api/shipping/rates/" + id)) {
            assertThat(delete(path).statusCode()).as(path).isBetween(400, 499);
        }
        assertThat(move(id, "packed").statusCode()).isBetween(400, 499);
    }

    @Test
    void every_endpoint_is_described_once_by_its_first_name() {
        var paths = body(SHIPPING.get("/openapi.json", null)).get("paths");

        assertThat(
                        ((Map<?, ?>) Objects.requireNonNull(paths))
                                .keySet().stream().map(String::valueOf))
                .contains(
                        "/api/shipments",
                        "/api/shipments/{id}",
                        "/api/shipments/{order_id}/track",
                        "/api/shipments/{id}/status",
                        "/api/shipments/quote",
                        "/api/shipments/zones/{id}",
                        "/api/shipments/rates/{id}")
                .noneMatch(path -> path.startsWith("/api/shipping"));
    }

    private static List<Map<String, Object>> shipments(String query, String token) {
        return list(body(SHIPPING.get("/api/shipments" + query, token)), "shipments");
    }

    private static HttpResponse<String> move(@Nullable Object shipment, String status) {
        return SHIPPING.send(
                "PUT",
                "/api/shipments/" + shipment + "/status",
                staff,
                "{\"status\": \"" + status + "\", \"location\": \"Hue\"}",
                Map.of());
    }

    private static HttpResponse<String> put(String path, String json, String version) {
        return SHIPPING.send("PUT", path, staff, json, Map.of("If-Match", version));
    }

    private static HttpResponse<String> delete(String path) {
        return SHIPPING.send("DELETE", path, staff, null, Map.of());
    }

    private static Consumer<HttpResponse<String>> refused(int status, String code) {
        return answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(body(answer).get("type")).isEqualTo("/problems/" + code);
        };
    }

    private static Map<String, Object> body(HttpResponse<String> response) {
        return read(response.body());
    }

    /** How many zones, rates and shipments there are. */
    private static List<Integer> written() {
        return List.of(
                list(body(SHIPPING.get("/api/shipments/zones?limit=100", staff)), "zones").size(),
                list(body(SHIPPING.get("/api/shipments/rates?limit=100", staff)), "rates").size(),
                shipments("?limit=100", staff).size());
    }
}
