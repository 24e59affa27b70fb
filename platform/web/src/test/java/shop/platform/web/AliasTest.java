package shop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTest {

    private final Shop shop =
            Shop.open(service ->
                    service.alias("/api/packages", "/api/parcels")
                            .idempotency(new InMemoryIdempotency(), "POST /api/parcels"));

    @AfterEach
    void stop() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/packages", "/api/packages/"})
    void what_answers_under_a_path_answers_under_its_alias(String path) {
        assertThat(shop.post(path, Shop.PARCEL).statusCode()).isEqualTo(201);
    }

    @Test
    void rights_are_the_same_by_either_name() {
        assertThat(shop.get("/api/packages/mine").statusCode()).isEqualTo(401);
        assertThat(shop.get("/api/packages/secret").statusCode()).isEqualTo(401);
    }

    @Test
    void a_keyed_request_is_the_same_by_either_name() {
        var first = shop.post("/api/parcels", Shop.PARCEL, "Idempotency-Key", "k");
        var second = shop.post("/api/packages", Shop.PARCEL, "Idempotency-Key", "k");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void only_whole_segments_are_a_name() {
        assertThat(shop.post("/api/packagesmore", Shop.PARCEL).statusCode()).isEqualTo(404);
    }
}
