package shop.payment.infrastructure.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.payment.domain.CustomerId;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.ServiceUnavailable;
import shop.platform.kernel.Money;
import shop.platform.kernel.Problem;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.FakeService;

class HttpOrderDeskTest {

    private static final OrderId ORDER = new OrderId(42);
    private static final String PATH = "/internal/orders?ids=42";

    private final FakeService orders = new FakeService();
    private Observability observability;
    private Discovery discovery;
    private HttpOrderDesk desk;

    @BeforeEach
    void open() {
        var settings =
                Settings.of(Map.of("SHOP_PROFILE", "dev", "ORDER_SERVICE_URL", orders.url()));
        observability = Observability.of("payment-service", settings);
        discovery =
                Discovery.open(
                        settings, ServiceCredential.of("payment-service", settings), observability);
        desk = new HttpOrderDesk(discovery.client());
    }

    @AfterEach
    void close() {
        discovery.close();
        observability.close();
        orders.close();
    }

    @Test
    void an_order_says_who_owes_how_much() {
        orders.answers(
                PATH,
                200,
                """
                {"orders":[{"id":42,"user_id":7,"status":"confirmed","items":[],
                  "total_amount":3000.00,"currency":"USD","shipping_address":"123 Main St"}]}
                """);

        assertThat(desk.find(Set.of(ORDER)))
                .containsExactly(
                        new PayableOrder(
                                ORDER,
                                new CustomerId(7),
                                Money.of("3000", Currency.getInstance("USD")),
                                "confirmed",
                                0));
    }

    @Test
    void many_orders_are_one_question() {
        orders.answers("/internal/orders", HttpOrderDeskTest::confirmed);

        assertThat(desk.find(Set.of(ORDER, new OrderId(43))))
                .extracting(PayableOrder::id)
                .containsExactlyInAnyOrder(ORDER, new OrderId(43));
    }

    private static String confirmed(String query) {
        return Arrays.stream(query.substring("ids=".length()).split(","))
                .map(id ->
                        """
                        {"id":%s,"user_id":7,"status":"confirmed","total_amount":1,"currency":"USD"}
                        """
                                .formatted(id))
                .collect(joining(",", "{\"orders\":[", "]}"));
    }

    @Test
    void an_order_that_is_not_there_is_not_found() {
        orders.answers(PATH, 200, "{\"orders\":[]}");

        assertThat(desk.find(Set.of(ORDER))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409})
    void a_refusal_is_a_fault_between_the_services_and_no_order(int status) {
        orders.answers(PATH, status, "{}");

        assertThatThrownBy(() -> desk.find(Set.of(ORDER)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void a_desk_that_fails_is_unavailable(int status) {
        orders.answers(PATH, status, "{}");

        assertThatThrownBy(() -> desk.find(Set.of(ORDER))).isInstanceOf(ServiceUnavailable.class);
    }

    @Test
    void a_desk_that_does_not_answer_is_unavailable() {
        orders.ignores(PATH);

        assertThatThrownBy(() -> desk.find(Set.of(ORDER))).isInstanceOf(ServiceUnavailable.class);
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
                "{\"orders\":null}",
                "{\"orders\":[null]}"
            })
    void what_cannot_be_read_is_no_order_and_not_the_payers_fault(String body) {
        orders.answers(PATH, 200, body);

        assertThatThrownBy(() -> desk.find(Set.of(ORDER))).isNotInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":42,\"user_id\":7,\"total_amount\":3000.00,\"currency\":\"USD\"}",
                "{\"id\":42,\"user_id\":7,\"total_amount\":3000.00,\"status\":\"confirmed\"}",
                "{\"id\":42,\"user_id\":7,\"currency\":\"USD\",\"status\":\"confirmed\"}",
                "{\"id\":42,\"total_amount\":1,\"currency\":\"USD\",\"status\":\"confirmed\"}",
                "{\"id\":42,\"user_id\":7,\"total_amount\":1,\"currency\":\"beads\",\"status\":\"confirmed\"}"
            })
    void half_an_order_is_none(String order) {
        orders.answers(PATH, 200, "{\"orders\":[" + order + "]}");

        assertThatThrownBy(() -> desk.find(Set.of(ORDER))).isNotInstanceOf(Problem.class);
    }

    @Test
    void an_order_that_was_not_asked_for_is_not_believed() {
        orders.answers(
                PATH,
                200,
                """
                {"orders":[{"id":43,"user_id":7,"status":"confirmed","total_amount":1,
                  "currency":"USD"}]}
                """);

        assertThat(desk.find(Set.of(ORDER))).isEmpty();
    }
}
