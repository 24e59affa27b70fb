package shop.tax;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service as its clients and neighbours see it. */
class TaxServiceIT {

    @RegisterExtension static final RunningTaxes TAXES = new RunningTaxes();

    @ParameterizedTest
    @CsvSource({
        "amount=100&country=US&state=CA, 7.25, 100.00, 107.25",
        "amount=100&country=US&state=California, 7.25, 100.00, 107.25",
        "amount=120&country=FR, 20.00, 100.00, 120.00",
        "amount=105.5&country=fr&category=books, 5.50, 100.00, 105.50",
        "amount=108, 8.00, 100.00, 108.00",
        "amount=100&country=CA&region=QC, 14.98, 100.00, 114.98",
        "amount=119&country=DE&vat_number=ATU13585627, 0.00, 100.00, 100.00",
        "amount=100&country=AQ, 0.00, 100.00, 100.00",
        "amount=0&country=FR, 0.00, 0.00, 0.00",
        "amount=122&country=EE&date=2025-06-30, 22.00, 100.00, 122.00"
    })
    void anybody_may_ask_for_the_tax_of_an_amount(
            String query, String tax, String net, String total) {
        var answer = TAXES.get("/api/tax/calculate?" + query, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"tax_amount\":" + tax,
                        "\"net_amount\":" + net,
                        "\"total\":" + total + ",");
    }

    @Test
    void a_whole_cart_is_computed_as_agreed() {
        var answer =
                calculate(
                        """
                        {"country":"FR","currency":"EUR","shipping":4.90,"lines":[
                          {"category":"Electronics","amount":99.90},
                          {"category":"Books","amount":6.25,"quantity":2},
                          {"product_type":"food","amount":3.33}]}
                        """);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"amount\":115.73",
                        "\"tax_amount\":18.29",
                        "\"net_amount\":102.34",
                        "\"total\":120.63",
                        "{\"jurisdiction\":\"FR\",\"name\":\"VAT standard\",\"rate\":20,"
                                + "\"base\":87.33,\"amount\":17.47}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":100,\"location\":\"US-CA\",\"product_type\":\"laptop\"} | 7.25",
                "{\"amount\":100,\"location\":\"US-TX\",\"product_type\":\"Grocery\"} | 0.00",
                "{\"amount\":119,\"location\":\"Germany\"} | 19.00",
                "{\"amount\":100,\"location\":\"CA, Ontario\"} | 13.00",
                "{\"amount\":100,\"country\":\"DE\",\"prices_include_tax\":false} | 19.00",
                "{\"amount\":1000,\"country\":\"JP\",\"currency\":\"JPY\"} | 91"
            })
    void an_amount_is_computed_for_a_location_and_a_type(String body, String tax) {
        assertThat(calculate(body).body()).contains("\"tax_amount\":" + tax + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":-1}",
                "{\"amount\":1.001}",
                "{\"amount\":1e30}",
                "{\"amount\":1,\"lines\":[{\"amount\":1}]}",
                "{\"lines\":[]}",
                "{\"lines\":[{}]}",
                "{\"lines\":[{\"amount\":1,\"quantity\":0}]}",
                "{\"lines\":[{\"amount\":1e12,\"quantity\":2}]}",
                "{\"amount\":1e400}",
                "{\"amount\":1,\"country\":\"X1\"}",
                "{\"amount\":1,\"location\":\"Atlantis\"}",
                "{\"amount\":1,\"currency\":\"XXX\"}",
                "{\"amount\":1,\"currency\":\"ABC\"}",
                "{\"amount\":1,\"rounding\":\"never\"}",
                "{\"amount\":1,\"date\":\"yesterday\"}",
                "{\"amount\":1,\"country\":\"FR\",\"vat_number\":\"DE136695977\"}",
                "{\"amount\":1,\"postal_code\":\"' OR 1=1\"}",
                "{\"amount\":1,\"region\":\"a\\u0000b\"}",
                "{\"amount\":1,\"unknown\":true}"
            })
    void what_cannot_be_computed_is_refused(String body) {
        var answer = calculate(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void the_largest_carts_are_computed_too() {
        var line = "{\"amount\":1e12},";
        var lines = line.repeat(199) + "{\"amount\":0.01}";

        var answer =
                calculate(
                        "{\"country\":\"US\",\"state\":\"CA\",\"shipping\":1e12,\"lines\":[%s]}"
                                .formatted(lines));

        assertThat(answer.body()).contains("\"tax_amount\":14427500000000.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tax/calculate",
                "/api/tax/calculate?amount=much",
                "/api/tax/calculate?amount=1&country=%00",
                "/api/tax/calculate?amount=1&country=FR&state=%00",
                "/api/tax/calculate?amount=1e999999999",
                "/api/tax/rates?limit=0",
                "/api/tax/rates?skip=-1",
                "/api/tax/rates?limit=101",
                "/api/tax/rates?limit=x",
                "/api/tax/rates?region=CA",
                "/api/tax/rates?country=%F0%9F%92%A9",
                "/api/tax/rates?on=never",
                "/api/tax/rates?category=%00",
                "/api/tax/rates/%00",
                "/api/tax/rates/abc",
                "/api/tax/rates/'%20OR%201=1",
                "/api/tax/rates/..%2F..%2Fetc",
                "/api/tax/rate?country=FRA",
                "/api/tax/rate/0",
                "/api/tax/rate/9223372036854775808"
            })
    void nonsense_is_refused(String path) {
        var answer = TAXES.get(path, null);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @Test
    void anybody_may_read_rates() {
        assertThat(TAXES.get("/api/tax/rates/", null).body())
                .contains("\"skip\":0", "\"limit\":10", "\"total\":");
        assertThat(TAXES.get("/api/tax/rates?country=US&state=NY&category=food", null).body())
                .contains("\"rate\":0,", "\"region\":\"NY\"");
        assertThat(TAXES.get("/api/tax/rates/gb", null).body())
                .contains("\"country\":\"GB\"", "\"prices_include_tax\":true", "\"rate\":20,");
        assertThat(TAXES.get("/api/tax/rates/ZZ", null).body()).contains("\"rates\":[]");
        assertThat(TAXES.get("/api/tax/rate?country=US&state=NY&postal_code=10001", null).body())
                .contains("\"rate\":8.875", "\"category\":\"standard\"");
        assertThat(TAXES.get("/api/tax/countries", null).body())
                .contains(
                        "{\"country\":\"US\",\"prices_include_tax\":false,\"rounding\":\"total\"");
        assertThat(TAXES.get("/api/tax/categories", null).body())
                .contains("{\"product_category\":\"Books\",\"tax_category\":\"books\"}");
    }

    @Test
    void the_description_names_every_operation_and_what_the_report_looks_like() {
        var description = TAXES.get("/openapi.json", null).body();

        assertThat(members(RunningTaxes.read(description).get("paths")))
                .containsOnlyKeys(
                        "/api/tax/calculate",
                        "/api/tax/categories",
                        "/api/tax/countries",
                        "/api/tax/countries/{country}",
                        "/api/tax/ledger/{order_id}",
                        "/api/tax/rate",
                        "/api/tax/rate/{id}",
                        "/api/tax/rates",
                        "/api/tax/rates/{id}",
                        "/api/tax/report",
                        "/api/tax/report.csv",
                        "/api/tax/vat-numbers/{number}",
                        "/internal/tax/tables");
        assertThat(description).contains("TaxReportResponse", "refunds_tax");
    }

    @Test
    void a_vat_number_is_checked() {
        assertThat(TAXES.get("/api/tax/vat-numbers/ATU13585627", null).body())
                .contains("\"valid\":true", "\"country\":\"AT\"");
        assertThat(TAXES.get("/api/tax/vat-numbers/DE136695977", null).body())
                .contains("\"valid\":false", "\"reason\":\"check-digit\"");
        assertThat(TAXES.get("/api/tax/vat-numbers/%F0%9F%92%A9", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void staff_keep_rates() {
        var body = "{\"country\":\"QQ\",\"name\":\"VAT\",\"rate\":10,\"source\":\"Gazette\"}";
        var added = staff("POST", "/api/tax/rates", body);
        var id = id(added);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location")).contains("/api/tax/rate/" + id);
        assertThat(added.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(staff("POST", "/api/tax/rates", body).statusCode()).isEqualTo(409);

        var changed =
                TAXES.send(
                        "PUT",
                        "/api/tax/rates/" + id,
                        TAXES.staff(),
                        body.replace("10", "12.5"),
                        Map.of("If-Match", "\"1\""));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(TAXES.get("/api/tax/calculate?amount=112.5&country=QQ", null).body())
                .contains("\"tax_amount\":12.50");
        var stale =
                TAXES.send(
                        "PUT",
                        "/api/tax/rates/" + id,
                        TAXES.staff(),
                        body,
                        Map.of("If-Match", "\"1\""));
        assertThat(stale.statusCode()).isEqualTo(412);

        assertThat(TAXES.get("/api/tax/rate/" + id, null).body()).contains("\"rate\":12.5");
        assertThat(staff("DELETE", "/api/tax/rates/" + id, null).statusCode()).isEqualTo(204);
        assertThat(staff("DELETE", "/api/tax/rates/" + id, null).statusCode()).isEqualTo(404);
        assertThat(TAXES.get("/api/tax/rate/" + id, null).statusCode()).isEqualTo(404);
    }

    @Test
    void a_rate_that_is_sent_again_with_its_key_is_added_once() {
        var key = Map.of("Idempotency-Key", "rate-" + UUID.randomUUID());
        var body = "{\"country\":\"QR\",\"name\":\"VAT\",\"rate\":10}";

        var first = TAXES.send("POST", "/api/tax/rates", TAXES.staff(), body, key);
        var again = TAXES.send("POST", "/api/tax/rates", TAXES.staff(), body, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"country\":\"QS\",\"name\":\"VAT\"}",
                "{\"country\":\"QS\",\"name\":\"VAT\",\"rate\":101}",
                "{\"country\":\"QS\",\"name\":\"VAT\",\"rate\":-1}",
                "{\"country\":\"QS\",\"name\":\"VAT\",\"rate\":1.00001}",
                "{\"country\":\"QS\",\"name\":\" \",\"rate\":1}",
                "{\"country\":\"Q1\",\"name\":\"VAT\",\"rate\":1}",
                "{\"country\":\"QS\",\"name\":\"VAT\",\"rate\":1,\"category\":\"A B\"}",
                "{\"country\":\"QS\",\"name\":\"VAT\",\"rate\":1,\"postal_from\":\"1\"}",
                "{\"country\":\"QS\",\"name\":\"VAT\",\"rate\":1,\"jurisdiction\":\"FR\"}",
                "{\"country\":\"QS\",\"name\":\"VAT\",\"rate\":1,\"valid_from\":\"soon\"}",
                "{\"country\":\"QS\",\"name\":\"VAT\",\"rate\":1,\"valid_from\":\"2026-01-01\","
                        + "\"valid_until\":\"2026-01-01\"}",
                "{\"country\":\"QS\",\"name\":\"VAT\",\"rate\":1,"
                        + "\"valid_from\":\"+999999999-12-31\"}"
            })
    void a_rate_that_cannot_be_is_refused(String body) {
        var answer = staff("POST", "/api/tax/rates", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(TAXES.get("/api/tax/rates/QS", null).body()).contains("\"rates\":[]");
    }

    @Test
    void staff_say_how_a_country_and_a_category_are_taxed() {
        staff("POST", "/api/tax/rates", "{\"country\":\"QT\",\"name\":\"VAT\",\"rate\":20}");
        staff(
                "POST",
                "/api/tax/rates",
                "{\"country\":\"QT\",\"name\":\"VAT low\",\"rate\":5,\"category\":\"medicine\"}");

        var changed =
                staff(
                        "PUT",
                        "/api/tax/countries/QT",
                        "{\"prices_include_tax\":false,\"rounding\":\"total\"}");
        var assigned =
                staff(
                        "PUT",
                        "/api/tax/categories",
                        "{\"product_category\":\"Pharmacy\",\"tax_category\":\"medicine\"}");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(assigned.body()).contains("\"Pharmacy\"");
        assertThat(
                        calculate(
                                        "{\"country\":\"QT\",\"lines\":[{\"amount\":100,"
                                                + "\"category\":\"Pharmacy\"}],\"shipping\":10}")
                                .body())
                .contains("\"tax_amount\":5.00", "\"total\":115.00");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/tax/rates",
        "PUT, /api/tax/rates/1",
        "DELETE, /api/tax/rates/1",
        "PUT, /api/tax/countries/FR",
        "PUT, /api/tax/categories",
        "GET, /api/tax/report",
        "GET, /api/tax/report.csv",
        "GET, /api/tax/ledger/1",
        "GET, /internal/tax/tables"
    })
    void what_is_not_for_everybody_is_refused(String method, String path) {
        var body = method.equals("GET") || method.equals("DELETE") ? null : "{}";

        assertThat(TAXES.send(method, path, null, body, Map.of()).statusCode()).isEqualTo(401);
        assertThat(TAXES.send(method, path, TAXES.customer(), body, Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void other_services_get_the_table_of_a_place() {
        var table = table("country=US&region=US-NY&postal_code=10001-1234");

        assertThat(table)
                .containsEntry("country", "US")
                .containsEntry("region", "NY")
                .containsEntry("postal_code", "100011234")
                .containsEntry("prices_include_tax", false)
                .containsEntry("rounding", "total")
                .containsEntry("default_category", "standard")
                .containsEntry("reverse_charge", false)
                .containsKeys("as_of", "product_categories")
                .doesNotContainKeys("shipping", "domestic_rates", "note");
        assertThat(categories(table, "categories").get("standard"))
                .isEqualTo(
                        List.of(
                                rate("State sales tax", 4L),
                                rate("City sales tax", 4.5),
                                rate("Commuter transportation district surcharge", 0.375)));
        assertThat(table("country=ZZ")).containsEntry("prices_include_tax", true);
        assertThat(categories(table("country=ZZ"), "categories")).isEmpty();
        assertThat(table("")).containsEntry("country", "VN").containsEntry("shipping", "standard");
    }

    @Test
    void other_services_get_the_table_of_a_business() {
        var table = table("country=DE&vat_number=FR40303265045");

        assertThat(table)
                .containsEntry("reverse_charge", true)
                .containsEntry("prices_include_tax", false)
                .containsKey("note");
        assertThat(categories(table, "categories")).isEmpty();
        assertThat(categories(table, "domestic_rates")).containsKeys("standard", "books", "food");
        var wrong =
                TAXES.get(
                        "/internal/tax/tables?country=DE&vat_number=FR40303265046",
                        TAXES.orderService());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("/problems/invalid-vat-number");
    }

    @Test
    void what_is_paid_and_given_back_is_in_the_ledger_once_however_often_it_is_heard() {
        var first = UUID.randomUUID();
        refund(UUID.randomUUID(), 1001, 1, "57.49", "2026-02-15T00:00:00Z");
        paid(first, 1001, "2026-01-10T00:00:00Z");
        paid(first, 1001, "2026-01-10T00:00:00Z");
        paid(UUID.randomUUID(), 1001, "2026-01-10T00:00:00Z");
        paid(UUID.randomUUID(), 1002, "2026-02-10T00:00:00Z");
        refund(UUID.randomUUID(), 1002, 2, "114.98", "2026-03-01T00:00:00Z");
        refund(UUID.randomUUID(), 1002, 1, "50.00", "2026-02-20T00:00:00Z");
        refund(UUID.randomUUID(), 1002, 1, "50.00", "2026-02-20T00:00:00Z");
        awaitEntries(1001, 4);
        awaitEntries(1002, 6);

        var report =
                staff(
                        "GET",
                        "/api/tax/report?from=2026-01-01&to=2026-12-31&country=CA&by=month",
                        null);
        var rows = rows(report);

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(rows).hasSize(6);
        assertThat(rows.getFirst())
                .containsEntry("period", "2026-01")
                .containsEntry("jurisdiction", "CA")
                .containsEntry("orders", 1L);
        assertThat(report.body())
                .contains(
                        "\"sales_base\":100.00,\"sales_tax\":9.98,\"refunds_base\":0.00",
                        "\"totals\":[{\"currency\":\"CAD\",\"sales_tax\":29.96,"
                                + "\"refunds_tax\":22.47,\"net_tax\":7.49}]");

        var csv =
                staff("GET", "/api/tax/report.csv?from=2026-01-01&to=2026-12-31&country=CA", null);
        var accepted =
                TAXES.send(
                        "GET",
                        "/api/tax/report?from=2026-01-01&to=2026-12-31&country=CA",
                        TAXES.staff(),
                        null,
                        Map.of("Accept", "text/csv"));
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(csv.body().lines())
                .contains(
                        "2026-01-01/2026-12-31,CA,GST,5,CAD,2,200.00,10.00,150.00,7.50,50.00,2.50");
        assertThat(accepted.body()).isEqualTo(csv.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-02-01&to=2026-01-01",
                "from=never",
                "to=%00",
                "by=week",
                "country=FRA",
                "from=0001-01-01",
                "to=%2B999999999-12-31"
            })
    void a_report_of_no_period_is_refused(String query) {
        assertThat(staff("GET", "/api/tax/report?" + query, null).statusCode()).isEqualTo(422);
        assertThat(staff("GET", "/api/tax/report.csv?" + query, null).statusCode()).isEqualTo(422);
    }

    private static void paid(UUID id, long order, String at) {
        TAXES.announce(
                id,
                "order-events",
                "order",
                Long.toString(order),
                3,
                """
                {"event":"order_status_updated","order_id":%d,"user_id":7,"status":"paid",
                 "previous_status":"confirmed","total_amount":114.98,"currency":"CAD","items":[],
                 "country":"CA","region":"QC","prices_include_tax":false,"reverse_charge":false,
                 "taxes":[
                  {"jurisdiction":"CA","name":"GST","rate":5,"base":100.00,"amount":5.00},
                  {"jurisdiction":"CA-QC","name":"QST","rate":9.975,"base":100.00,"amount":9.98}],
                 "updated_at":"%s"}
                """
                        .formatted(order, at));
    }

    private static void refund(UUID id, long order, long version, String inAll, String at) {
        TAXES.announce(
                id,
                "payment-events",
                "payment",
                order + "-" + version,
                1,
                """
                {"event":"payment_refunded","payment_id":%d,"order_id":%d,"user_id":7,
                 "refund_id":"x","amount":1.00,"total_refunded":%s,"currency":"CAD",
                 "reason":"broken","status":"refunded","created_at":"%s"}
                """
                        .formatted(order, order, inAll, at));
    }

    private static void awaitEntries(long order, int number) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> {
                    var answer = staff("GET", "/api/tax/ledger/" + order, null);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(RunningTaxes.read(answer.body()).get("entries"))
                            .asInstanceOf(LIST)
                            .hasSize(number);
                });
    }

    private static List<Map<String, Object>> rows(HttpResponse<String> report) {
        var rows = new ArrayList<Map<String, Object>>();
        if (RunningTaxes.read(report.body()).get("rows") instanceof List<?> list) {
            list.forEach(row -> rows.add(members(row)));
        }
        return rows;
    }

    private static Map<String, Object> table(String query) {
        var answer = TAXES.get("/internal/tax/tables?" + query, TAXES.orderService());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningTaxes.read(answer.body());
    }

    private static Map<String, Object> categories(Map<String, Object> table, String name) {
        return members(table.get(name));
    }

    private static Map<String, Object> members(@Nullable Object json) {
        var members = new HashMap<String, Object>();
        if (json instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }

    private static Map<String, Object> rate(String name, Object percent) {
        return Map.of("jurisdiction", "US-NY", "name", name, "rate", percent);
    }

    private static HttpResponse<String> calculate(String body) {
        return TAXES.send("POST", "/api/tax/calculate", null, body, Map.of());
    }

    private static HttpResponse<String> staff(String method, String path, @Nullable String body) {
        return TAXES.send(method, path, TAXES.staff(), body, Map.of());
    }

    private static long id(HttpResponse<String> answer) {
        return RunningTaxes.read(answer.body()).get("id") instanceof Long id ? id : 0;
    }
}
