package shop.promotion.infrastructure.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.promotion.domain.Fixtures.LAPTOP;
import static shop.promotion.domain.Fixtures.usd;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.ServiceUnavailable;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.promotion.application.port.OrderDesk.Ordered;
import shop.promotion.application.port.OrderDesk.Placed;
import shop.promotion.application.port.OrderDesk.Proof;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.RedemptionId;

/** Order-service is asked as its contract says, and its answers are read so. */
class HttpOrderDeskTest {

    private static final RedemptionId REDEMPTION = new RedemptionId("r-1");
    private static final OrderId ORDER = new OrderId(42);
    private static final Proof ANNA = new Proof("Bearer anna");

    private final Map<String, String> askedBy = new ConcurrentHashMap<>();
    private int status = 200;
    private String answer = "{}";
    private HttpServer server;
    private Observability observability;
    private Discovery discovery;
    private HttpOrderDesk desk;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        var settings = Settings.of(Map.of("SHOP_PROFILE", "dev", "ORDER_SERVICE_URL", url));
        observability = Observability.of("promotion-service", settings);
        discovery =
                Discovery.open(
                        settings,
                        ServiceCredential.of("promotion-service", settings),
                        observability);
        desk = new HttpOrderDesk(discovery.client());
    }

    @AfterEach
    void close() {
        discovery.close();
        observability.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            askedBy.put(
                    exchange.getRequestURI().toString(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void an_order_is_asked_for_on_behalf_of_the_customer() {
        answer =
                """
                {"id": 42, "currency": "USD", "status": "paid", "anything": "else", "items": [
                  {"product_id": "507f1f77bcf86cd799439011", "quantity": 2, "price": 1500.00,
                   "name": "Laptop"}]}
                """;

        var lines = desk.linesOf(ORDER, ANNA).orElseThrow();

        assertThat(lines).containsExactly(new Ordered(LAPTOP, usd("1500"), 2));
        assertThat(askedBy).containsEntry("/api/orders/42", "Bearer anna");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void an_order_that_is_not_shown_does_not_exist(int refusal) {
        status = refusal;

        assertThat(desk.linesOf(ORDER, ANNA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pending, true",
        "paid, true",
        "completed, true",
        "rejected, false",
        "cancelled, false",
        "expired, false"
    })
    void the_order_that_redeems_something_is_asked_for_by_this_service(String word, boolean lives) {
        answer = "{\"order_id\":42,\"status\":\"" + word + "\"}";

        assertThat(desk.placedBy(REDEMPTION)).contains(new Placed(ORDER, lives));
        assertThat(askedBy.get("/internal/orders/by-redemption/r-1"))
                .startsWith("Bearer ")
                .isNotEqualTo("Bearer anna");
    }

    @Test
    void no_order_is_an_answer_and_a_fault_is_none() {
        status = 404;
        assertThat(desk.placedBy(REDEMPTION)).isEmpty();

        status = 500;
        assertThatThrownBy(() -> desk.placedBy(REDEMPTION)).isInstanceOf(ServiceUnavailable.class);

        status = 403;
        assertThatThrownBy(() -> desk.placedBy(REDEMPTION))
                .isInstanceOf(IllegalStateException.class);
    }
}
