package shop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NonsenseTest {

    private static final String VALID =
            """
            {"items":[{"product_id":"p-1","quantity":2,"weight_grams":10,"fragile":false,\
            "unit_price":9.99}],"shipping_address":"Main","send_after":"2026-01-01T00:00:00Z",\
            "speed":"FAST","attributes":{"colour":"red"}}\
            """;

    private static final List<String> VALUES =
            List.of(
                    "\"p-1\"",
                    ":2,",
                    "10",
                    "false",
                    "9.99",
                    "\"Main\"",
                    "\"2026-01-01T00:00:00Z\"",
                    "\"FAST\"",
                    "{\"colour\":\"red\"}",
                    "\"red\"");

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    static Stream<Nonsense.Body> bodies() {
        var values = VALUES.stream().filter(value -> !value.equals(":2,")).toList();
        return Stream.concat(
                Nonsense.anywhere().stream(), Nonsense.inPlaceOf(VALID, values).stream());
    }

    @Test
    void the_valid_body_is_taken() {
        assertThat(shop.post("/api/parcels", VALID).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void nonsense_is_refused_with_a_problem_and_never_a_fault(Nonsense.Body body) {
        var answer = shop.send("POST", "/api/parcels", BodyPublishers.ofByteArray(body.bytes()));

        assertThat(answer.statusCode()).as(answer.body()).isIn(body.statuses());
        if (answer.statusCode() != 201) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(answer.body()).contains("\"trace_id\":\"").doesNotContain("java");
        }
    }

    @Test
    void nothing_is_not_an_element_of_a_list() {
        var answer = shop.post("/api/parcels", "{\"items\":[null],\"shipping_address\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"field\":\"items[0]\",\"message\":\"must not be null\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/parcels/abc",
                "/api/parcels/99999999999999999999",
                "/api/parcels/1.5",
                "/api/parcels/%00",
                "/api/parcels/%F0%9F%92%A9",
                "/api/parcels/1%2F2",
                "/api/parcels/..%2f..%2fetc"
            })
    void an_id_that_cannot_be_one_names_nothing(String path) {
        assertThat(shop.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=zz",
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=99999999999",
                "limit=1.5",
                "skip=-1",
                "skip=abc",
                "limit=%00"
            })
    void a_query_parameter_out_of_range_is_invalid(String query) {
        var answer = shop.get("/api/parcels?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + query.split("=", 2)[0] + "\"");
    }
}
