package shop.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * promotion-service by its contract: {@code TENTH} takes a tenth off each line, {@code SHIPFREE}
 * pays for the shipping, {@code ONCE} takes a tenth off and has so many uses as it is told, {@code
 * FIRST} is for the first order.
 */
public final class FakePromotions implements AutoCloseable {

    private static final Jsonb JSON = Jsonb.builder().build();
    private static final JsonType<Map<String, Object>> OBJECT = JSON.type(Object.class).map();

    private final Map<String, String> redemptions = new ConcurrentHashMap<>();
    private final AtomicInteger evaluations = new AtomicInteger();
    private final AtomicInteger usesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final HttpServer server;
    private volatile boolean away;

    public FakePromotions() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/promotions/evaluations", this::evaluate);
        server.createContext("/internal/promotions/redemptions/", this::redeem);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many questions were answered. */
    public int evaluations() {
        return evaluations.get();
    }

    /** What was redeemed, by id. */
    public Map<String, String> redemptions() {
        return redemptions;
    }

    void hasUses(int left) {
        usesLeft.set(left);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void evaluate(HttpExchange exchange) throws IOException {
        evaluations.incrementAndGet();
        var answers = new ArrayList<Map<String, Object>>();
        for (var cart : (List<?>) read(exchange).getOrDefault("carts", List.of())) {
            answers.add(evaluation((Map<?, ?>) cart));
        }
        answer(exchange, 200, JSON.toJson(Map.of("evaluations", answers)));
    }

    private static Map<String, Object> evaluation(Map<?, ?> cart) {
        var given = cart.get("code");
        var code = given == null ? "none" : given.toString().toUpperCase(Locale.ROOT);
        return switch (code) {
            case "TENTH" -> tenth(cart, 1, code);
            case "ONCE" -> tenth(cart, 2, code);
            case "SHIPFREE" -> {
                var promotion = promotion(3, code);
                yield Map.of(
                        "lines",
                        List.of(),
                        "free_shipping",
                        promotion,
                        "applied",
                        List.of(promotion));
            }
            case "FIRST" ->
                    Boolean.TRUE.equals(cart.get("first_order"))
                            ? tenth(cart, 4, code)
                            : refused(code, "not-first-order");
            case "none" -> Map.of("lines", List.of());
            default -> refused(code, "unknown-code");
        };
    }

    private static Map<String, Object> tenth(Map<?, ?> cart, long id, String code) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var each : (List<?>) requireNonNull(cart.get("lines"))) {
            var line = (Map<?, ?>) each;
            var amount =
                    new BigDecimal(String.valueOf(line.get("unit_price")))
                            .multiply(new BigDecimal(String.valueOf(line.get("quantity"))))
                            .movePointLeft(1)
                            .setScale(2, RoundingMode.DOWN);
            lines.add(
                    Map.of(
                            "product_id", String.valueOf(line.get("product_id")),
                            "discounts",
                                    List.of(
                                            Map.of(
                                                    "promotion_id", id,
                                                    "name", code,
                                                    "code", code,
                                                    "amount", amount))));
        }
        return Map.of("lines", lines, "applied", List.of(promotion(id, code)));
    }

    private static Map<String, Object> promotion(long id, String code) {
        return Map.of("promotion_id", id, "name", code, "code", code);
    }

    private static Map<String, Object> refused(String code, String reason) {
        return Map.of(
                "lines",
                List.of(),
                "not_applied",
                List.of(Map.of("code", code, "reason", reason, "detail", "No: " + reason + ".")));
    }

    private void redeem(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        var body = JSON.toJson(read(exchange));
        if (redemptions.containsKey(id) || take(body)) {
            redemptions.putIfAbsent(id, body);
            answer(exchange, 200, "{\"redemption_id\":\"" + id + "\",\"state\":\"reserved\"}");
        } else {
            answer(
                    exchange,
                    409,
                    "{\"type\":\"/problems/promotion-used-up\",\"promotion_id\":2,\"code\":\"ONCE\","
                            + "\"reason\":\"used-up\"}");
        }
    }

    private boolean take(String body) {
        return !body.contains("\"ONCE\"") || usesLeft.getAndUpdate(it -> Math.max(it - 1, 0)) > 0;
    }

    private static Map<String, Object> read(HttpExchange exchange) throws IOException {
        return OBJECT.fromJson(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 503 : status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
