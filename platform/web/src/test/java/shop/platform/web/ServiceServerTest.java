package shop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServiceServerTest {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void both_slash_forms_answer_alike() {
        for (var path : new String[] {"/api/parcels", "/api/parcels/"}) {
            var answer = shop.post(path, Shop.PARCEL);

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).contains("\"shipping_address\":\"Main Street 1\"");
        }
    }

    @Test
    void an_unknown_address_is_not_found_and_a_wrong_method_says_the_right_ones() {
        assertThat(shop.get("/nowhere").statusCode()).isEqualTo(404);

        var wrong = shop.send("PATCH", "/api/parcels/1", "");

        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Allow")).contains("GET, PUT, DELETE");
    }

    @Test
    void every_service_shows_its_health_metrics_and_description() {
        for (var path :
                new String[] {
                    "/health", "/health/live", "/health/ready", "/metrics", "/openapi.json", "/docs"
                }) {
            assertThat(shop.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }
}
