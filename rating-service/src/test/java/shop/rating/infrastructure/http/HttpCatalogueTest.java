package shop.rating.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.rating.domain.SomeRatings.LAPTOP;
import static shop.rating.domain.SomeRatings.SELLER;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.ServiceUnavailable;
import shop.platform.kernel.Problem;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.FakeService;
import shop.rating.domain.UserId;

class HttpCatalogueTest {

    private static final String PATH = "/api/products/batch?ids=507f1f77bcf86cd799439011";

    private final FakeService products = new FakeService();
    private Observability observability;
    private Discovery discovery;
    private HttpCatalogue catalogue;

    @BeforeEach
    void open() {
        var settings =
                Settings.of(Map.of("SHOP_PROFILE", "dev", "PRODUCT_SERVICE_URL", products.url()));
        observability = Observability.of("rating-service", settings);
        discovery =
                Discovery.open(
                        settings, ServiceCredential.of("rating-service", settings), observability);
        catalogue = new HttpCatalogue(discovery.client());
    }

    @AfterEach
    void close() {
        discovery.close();
        observability.close();
        products.close();
    }

    @Test
    void what_is_for_sale_has_a_seller() {
        products.answers(
                PATH,
                200,
                """
                {"products":[{"_id":"507f1f77bcf86cd799439011","id":"507f1f77bcf86cd799439011",
                  "name":"Laptop","price":1500.00,"seller_id":20,"rating":{"average":0.00}}],
                 "missing":[]}
                """);

        assertThat(seller()).contains(SELLER.id());
    }

    @Test
    void what_is_not_for_sale_has_none() {
        products.answers(PATH, 200, "{\"products\":[],\"missing\":[\"507f1f77bcf86cd799439011\"]}");

        assertThat(seller()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409})
    void a_refusal_is_a_fault_between_the_services(int status) {
        products.answers(PATH, status, "{\"products\":[]}");

        assertThatThrownBy(this::seller).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_catalogue_that_fails_or_does_not_answer_is_unavailable() {
        products.answers(PATH, 500, "{}");
        assertThatThrownBy(this::seller).isInstanceOf(ServiceUnavailable.class);

        products.ignores(PATH);
        assertThatThrownBy(this::seller).isInstanceOf(ServiceUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "<html></html>", "{\"products\":[null]}"})
    void what_cannot_be_read_is_not_the_customers_fault(String body) {
        products.answers(PATH, 200, body);

        assertThatThrownBy(this::seller).isNotInstanceOf(Problem.class);
    }

    private Optional<UserId> seller() {
        return catalogue.sellerOf(LAPTOP);
    }
}
