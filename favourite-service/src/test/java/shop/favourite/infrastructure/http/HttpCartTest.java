package shop.favourite.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.LAPTOP;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.favourite.domain.Favourite.Move;
import shop.favourite.domain.FavouriteProblem.CartAway;
import shop.favourite.domain.FavouriteProblem.CartRefuses;
import shop.platform.discovery.Discovery;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;

class HttpCartTest {

    private static final Move MOVE = new Move("favourite-31-0", 2);

    private final FakeCarts carts = new FakeCarts();
    private Observability observability;
    private Discovery discovery;
    private HttpCart cart;

    @BeforeEach
    void open() {
        var settings = Settings.of(Map.of("SHOP_PROFILE", "dev", "ORDER_SERVICE_URL", carts.url()));
        observability = Observability.of("favourite-service", settings);
        discovery =
                Discovery.open(
                        settings,
                        ServiceCredential.of("favourite-service", settings),
                        observability);
        cart = new HttpCart(discovery.client());
    }

    @AfterEach
    void close() {
        discovery.close();
        observability.close();
        carts.close();
    }

    @Test
    void the_cart_is_asked_with_the_moves_key() {
        cart.put(ANNA, LAPTOP, MOVE);

        assertThat(carts.asked())
                .containsExactly(
                        new FakeCarts.Asked(
                                "POST",
                                "/internal/carts/7/items",
                                "favourite-31-0",
                                "{\"product_id\":\"507f1f77bcf86cd799439011\",\"quantity\":2}"));
    }

    @Test
    void what_is_asked_for_again_is_put_in_once() {
        carts.answers(503, "{}");
        assertThatThrownBy(() -> cart.put(ANNA, LAPTOP, MOVE)).isInstanceOf(CartAway.class);
        carts.answers(200, "{}");
        cart.put(ANNA, LAPTOP, MOVE);

        assertThat(carts.asked()).hasSizeGreaterThan(1);
        assertThat(carts.inCart()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"404, product-unknown", "409, out-of-stock", "422, too-many"})
    void a_refusal_says_why_in_the_carts_words(int status, String code) {
        carts.answers(status, problem(code));

        assertThatThrownBy(() -> cart.put(ANNA, LAPTOP, MOVE))
                .isInstanceOfSatisfying(
                        CartRefuses.class,
                        problem -> assertThat(problem.detail()).isEqualTo("Not this one."));
    }

    @ParameterizedTest
    @CsvSource({
        "409, request-in-progress",
        "404, not-found",
        "401, not-signed-in",
        "403, not-allowed",
        "429, too-many",
        "500, internal-error"
    })
    void whatever_leaves_it_open_is_no_refusal(int status, String code) {
        carts.answers(status, problem(code));

        assertThatThrownBy(() -> cart.put(ANNA, LAPTOP, MOVE)).isInstanceOf(CartAway.class);
    }

    @Test
    void an_answer_that_cannot_be_read_is_no_refusal() {
        carts.answers(409, "<html>");

        assertThatThrownBy(() -> cart.put(ANNA, LAPTOP, MOVE)).isInstanceOf(CartAway.class);
    }

    private static String problem(String code) {
        return "{\"type\":\"/problems/%s\",\"detail\":\"Not this one.\",\"status\":1}"
                .formatted(code);
    }
}
