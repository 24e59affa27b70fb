package shop.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.launcher.plan.ShopProblem;

class WalkTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PretendShop shop =
            new PretendShop()
                    .answering(
                            "POST /api/users/login",
                            200,
                            "{\"access_token\":\"abc\",\"user_id\":7}")
                    .answering("POST /api/orders/", 201, "{\"id\":12,\"status\":\"confirmed\"}");

    @AfterEach
    void stop() {
        shop.close();
    }

    private void walk() {
        new Walk(shop.uri(), new PrintStream(said, true, StandardCharsets.UTF_8)).through();
    }

    private String told() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void stops_at_the_first_step_that_is_refused_and_names_it() {
        shop.answering("POST /api/orders/", 409, "{\"title\":\"Out of stock\"}");

        assertThatThrownBy(this::walk)
                .isInstanceOf(ShopProblem.class)
                .hasMessage("Place an order: answered with 409.");
        assertThat(told()).contains("POST /api/orders/", "\"user_id\": 7", "Out of stock");
        assertThat(shop.asked()).doesNotContain("POST /api/payments/");
    }

    @Test
    void searches_before_it_orders() {
        shop.answering("GET /api/search/", 503, "{}");

        assertThatThrownBy(this::walk).hasMessage("Search: answered with 503.");

        assertThat(shop.asked()).doesNotContain("POST /api/orders/");
    }

    @Test
    void goes_under_another_name_where_the_first_is_taken() {
        shop.answering("POST /api/users/register", 409, "{}");

        assertThatThrownBy(this::walk).hasMessage("Register under a free name: answered with 409.");
        assertThat(told()).containsPattern("\"username\": \"testuser\\d+\"");
    }
}
