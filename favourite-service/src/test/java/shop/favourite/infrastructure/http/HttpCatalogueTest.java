package shop.favourite.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.MOUSE;
import static shop.favourite.domain.Fixtures.offer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.discovery.Discovery;
import shop.platform.kernel.Problem;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.FakeService;

class HttpCatalogueTest {

    private static final String PATH = "/api/products/batch?ids=" + LAPTOP + "," + MOUSE;

    private final FakeService products = new FakeService();
    private Observability observability;
    private Discovery discovery;
    private HttpCatalogue catalogue;

    @BeforeEach
    void open() {
        var settings =
                Settings.of(Map.of("SHOP_PROFILE", "dev", "PRODUCT_SERVICE_URL", products.url()));
        observability = Observability.of("favourite-service", settings);
        discovery =
                Discovery.open(
                        settings,
                        ServiceCredential.of("favourite-service", settings),
                        observability);
        catalogue = new HttpCatalogue(discovery.client());
    }

    @AfterEach
    void close() {
        discovery.close();
        observability.close();
        products.close();
    }

    @Test
    void what_is_for_sale_is_offered_and_nothing_else() {
        products.answers(
                PATH,
                200,
                """
                {"products":[{"_id":"%1$s","id":"%1$s","name":"Laptop","price":1500.00,
                  "currency":"USD","stock":50,"version":4,"status":"active","attributes":{}},
                 {"id":"ffffffffffffffffffffffff","name":"Other","price":1,"currency":"USD",
                  "stock":1,"version":1}],
                 "missing":["%2$s"]}
                """
                        .formatted(LAPTOP, MOUSE));

        var offers = catalogue.offers(List.of(MOUSE, LAPTOP, MOUSE));

        assertThat(offers).isEqualTo(Map.of(LAPTOP, offer(LAPTOP, "1500.00", 4, 50)));
    }

    @Test
    void nothing_is_asked_about_nothing() {
        assertThat(catalogue.offers(List.of())).isEmpty();
    }

    @Test
    void a_catalogue_that_is_away_is_said_to_be() {
        products.answers(PATH, 500, "{}");

        assertThatThrownBy(() -> catalogue.offers(List.of(LAPTOP, MOUSE)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
    }
}
