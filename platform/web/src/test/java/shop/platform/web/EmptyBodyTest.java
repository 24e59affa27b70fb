package shop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyBodyTest {

    private final Shop shop =
            Shop.open(service ->
                    service.raw(routing ->
                            routing.post(
                                    "/api/parcels/stamp",
                                    (request, response) -> {
                                        EmptyBody.check(request);
                                        response.send("stamped");
                                    })));

    @AfterEach
    void stop() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", " { } "})
    void nothing_may_be_sent_as_no_body_or_as_an_empty_object(String body) {
        assertThat(shop.post("/api/parcels/stamp", body).body()).isEqualTo("stamped");
    }

    @Test
    void what_is_sent_besides_is_refused() {
        var answer = shop.post("/api/parcels/stamp", "{\"unknown\": true}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/problems/body-unexpected");
    }
}
