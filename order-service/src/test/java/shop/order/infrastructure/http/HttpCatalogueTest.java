package shop.order.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.MOUSE;
import static shop.order.domain.Fixtures.USD;
import static shop.order.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.order.domain.Offer;
import shop.order.domain.PriceList;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.ServiceUnavailable;
import shop.platform.kernel.Problem;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.FakeService;

class HttpCatalogueTest {

    private static final String BOTH = "/api/products/batch?ids=" + LAPTOP + "," + MOUSE;

    private final FakeService products = new FakeService();
    private Observability observability;
    private Discovery discovery;
    private HttpCatalogue catalogue;

    @BeforeEach
    void open() {
        var settings =
                Settings.of(Map.of("SHOP_PROFILE", "dev", "PRODUCT_SERVICE_URL", products.url()));
        observability = Observability.of("order-service", settings);
        discovery =
                Discovery.open(
                        settings, ServiceCredential.of("order-service", settings), observability);
        catalogue = new HttpCatalogue(discovery.client(), USD);
    }

    @AfterEach
    void close() {
        discovery.close();
        observability.close();
        products.close();
    }

    @Test
    void what_is_for_sale_has_its_price() {
        products.answers(
                BOTH,
                200,
                """
                {"products":[
                   {"id":"507f1f77bcf86cd799439012","name":"Mouse","price":19.90,"stock":3},
                   {"id":"507f1f77bcf86cd799439011","name":"Laptop","price":1500,"stock":0}],
                 "missing":[]}
                """);

        assertThat(prices())
                .isEqualTo(
                        new PriceList(
                                Map.of(
                                        LAPTOP, new Offer(usd("1500"), "Laptop", null, null),
                                        MOUSE, new Offer(usd("19.90"), "Mouse", null, null))));
    }

    @Test
    void what_is_not_for_sale_has_none() {
        products.answers(
                BOTH,
                200,
                """
                {"products":[{"id":"507f1f77bcf86cd799439011","price":1500.00}],
                 "missing":["507f1f77bcf86cd799439012"]}
                """);

        assertThat(prices()).isEqualTo(new PriceList(Map.of(LAPTOP, Offer.at(usd("1500")))));
    }

    @Test
    void what_it_is_and_weighs_is_known_as_far_as_its_seller_makes_sense() {
        products.answers(
                BOTH,
                200,
                """
                {"products":[
                   {"id":"507f1f77bcf86cd799439011","price":1500,"name":"Laptop",
                    "category":"Electronics","attributes":{"weight_kg":2.1,"ram":16}},
                   {"id":"507f1f77bcf86cd799439012","price":19.90,
                    "attributes":{"weight_kg":"a little"}}]}
                """);

        assertThat(prices().offers())
                .containsEntry(
                        LAPTOP,
                        new Offer(usd("1500"), "Laptop", "Electronics", new BigDecimal("2.100")))
                .containsEntry(MOUSE, Offer.at(usd("19.90")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e99", "true", "null", "[]", "{}"})
    void nonsense_about_a_weight_is_no_weight(String weight) {
        products.answers(
                BOTH,
                200,
                """
                {"products":[{"id":"507f1f77bcf86cd799439011","price":1500.00,
                   "attributes":{"weight_kg":%s}}]}
                """
                        .formatted(weight));

        assertThat(prices()).isEqualTo(new PriceList(Map.of(LAPTOP, Offer.at(usd("1500")))));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409})
    void a_refusal_is_a_fault_between_the_services_and_no_price_list(int status) {
        products.answers(BOTH, status, "{\"products\":[]}");

        assertThatThrownBy(this::prices).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void a_catalogue_that_fails_is_unavailable(int status) {
        products.answers(BOTH, status, "{}");

        assertThatThrownBy(this::prices).isInstanceOf(ServiceUnavailable.class);
    }

    @Test
    void a_catalogue_that_does_not_answer_is_unavailable() {
        products.ignores(BOTH);

        assertThatThrownBy(this::prices).isInstanceOf(ServiceUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "<html></html>",
                "{\"products\":null}",
                "{\"products\":[null]}",
                "{\"products\":[{\"id\":\"507f1f77bcf86cd799439011\"}]}",
                "{\"products\":[{\"id\":\"507f1f77bcf86cd799439011\",\"price\":\"free\"}]}"
            })
    void what_cannot_be_read_is_no_price_list_and_not_the_customers_fault(String body) {
        products.answers(BOTH, 200, body);

        assertThatThrownBy(this::prices).isNotInstanceOf(Problem.class);
    }

    private PriceList prices() {
        return catalogue.pricesOf(Set.of(MOUSE, LAPTOP));
    }
}
