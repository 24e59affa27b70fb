package shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.launcher.plan.ServiceSpec;
import shop.platform.test.TestClient;

/**
 * Nonsense, at every endpoint that any service names: an answer of the 4xx kind, nothing written.
 */
class NonsenseIT {

    @RegisterExtension static final TestShop SHOP = TestShop.inOneJvm();

    private static final List<String> BODIES =
            List.of(
                    "",
                    "{",
                    "null",
                    "[]",
                    "\"text\"",
                    "42",
                    "{\"\": 1}",
                    "{\"unknown\": true}",
                    "{\"user_id\": \"one\", \"items\": {}, \"order_id\": [], \"amount\": \"much\"}",
                    "{\"order_id\": 99999999999999999999, \"amount\": 1e400, \"quantity\": 1e99}",
                    "{\"user_id\": -1, \"order_id\": -1, \"amount\": -1, \"price\": -1, \"stock\": -1}",
                    "{\"username\": \"a\\u0000b\", \"name\": \"a\\u0000b\", \"email\": \"\\ud800\"}",
                    "{\"user_id\": {\"$gt\": \"\"}, \"username\": {\"$ne\": null}}",
                    "[".repeat(5_000),
                    "{\"a\":".repeat(5_000),
                    "{\"name\": \"" + "x".repeat(70_000) + "\"}");

    private static final List<String> IDS =
            List.of(
                    "0",
                    "-1",
                    "9223372036854775808",
                    "abc",
                    "507f1f77bcf86cd7994390ff",
                    "%00",
                    "%F0%9F%92%A9",
                    "'%20OR%201=1",
                    "..%2F..%2Fetc");

    private static final int LARGE = 65_536;
    private static final Map<String, TestClient> CLIENTS = new ConcurrentHashMap<>();

    private record Operation(String service, String method, String path) {}

    @AfterAll
    static void close() {
        CLIENTS.values().forEach(TestClient::close);
        CLIENTS.clear();
    }

    @Test
    void nonsense_bodies_are_refused_everywhere() {
        var staff = Person.ofSample(SHOP, "staff");
        awaitStockOfSample();
        var before = writtenRows();
        var wrong = new ArrayList<String>();
        for (var operation : operations()) {
            if (List.of("get", "delete").contains(operation.method())) {
                continue;
            }
            for (var body : BODIES) {
                var answer = ask(operation, "1", staff, body);
                note(wrong, operation, body, answer);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(writtenRows()).isEqualTo(before);
    }

    @Test
    void nonsense_ids_and_numbers_are_refused_everywhere() {
        var staff = Person.ofSample(SHOP, "staff");
        var wrong = new ArrayList<String>();
        for (var operation : operations()) {
            if (operation.path().contains("{")) {
                for (var id : IDS) {
                    note(wrong, operation, id, ask(operation, id, staff, "{}"));
                }
            }
        }
        for (var query :
                List.of("skip=-1", "limit=0", "limit=101", "limit=x", "skip=1e9", "skip=%00")) {
            for (var path : List.of("/api/products", "/api/orders", "/api/payments")) {
                var answer = SHOP.get(path + "?" + query, staff);
                if (answer.statusCode() / 100 != 4) {
                    wrong.add(path + "?" + query + " → " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var service : services()) {
            var document = Json.of(client(service, "get", "/openapi.json", null, ""));
            if (document.at("paths").value() instanceof Map<?, ?> paths) {
                paths.forEach((path, methods) -> {
                    if (methods instanceof Map<?, ?> all) {
                        all.keySet().stream()
                                .map(method -> String.valueOf(method))
                                .filter(List.of("get", "post", "put", "delete", "patch")::contains)
                                .forEach(method ->
                                        operations.add(
                                                new Operation(
                                                        service, method, String.valueOf(path))));
                    }
                });
            }
        }
        assertThat(operations).hasSizeGreaterThan(100);
        return operations;
    }

    private static List<String> services() {
        return SHOP.running().plan().services().stream().map(ServiceSpec::name).toList();
    }

    private static HttpResponse<String> ask(
            Operation operation, String id, Person person, String body) {
        var path = operation.path().replaceAll("\\{[^}]+}", id.replace("$", "\\$"));
        var sent = operation.method().equals("get") ? "" : body;
        return client(operation.service(), operation.method(), path, person, sent);
    }

    /** A refusal, of the one form; reading with a strange id may also find nothing wrong. */
    private static void note(
            List<String> wrong, Operation operation, String what, HttpResponse<String> answer) {
        var status = answer.statusCode();
        var refused = status / 100 == 4;
        var isProblem =
                answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/problem+json"))
                        .isPresent();
        var harmless =
                status / 100 == 2
                        && (operation.method().equals("get")
                                || what.equals("")
                                || what.equals("{}")
                                || operation
                                        .path()
                                        .matches(".*(logout|logout-everywhere|cancel)$"));
        if (status >= 500 || (refused && !isProblem) || (!refused && !harmless)) {
            wrong.add(
                    "%s %s with %s → %d %s"
                            .formatted(
                                    operation.method(),
                                    operation.path(),
                                    what.length() > 60 ? what.substring(0, 60) : what,
                                    status,
                                    answer.body()));
        }
    }

    /** What is too large goes to the gateway, which reads to the end before it refuses. */
    private static HttpResponse<String> client(
            String service, String method, String path, @Nullable Person person, String body) {
        var client =
                body.length() > LARGE
                        ? SHOP.gateway()
                        : CLIENTS.computeIfAbsent(service, NonsenseIT::clientOf);
        return client.send(
                method.toUpperCase(Locale.ROOT),
                path,
                person == null ? null : person.token(),
                body.isEmpty() ? null : body,
                Map.of());
    }

    private static TestClient clientOf(String service) {
        return new TestClient(SHOP.running().service(service).toString());
    }

    /** It comes with the news of each product, which may still be on their way. */
    private static void awaitStockOfSample() {
        var products = Json.of(SHOP.get("/api/products?limit=1", null)).at("total").number();
        await().untilAsserted(() ->
                assertThat(SHOP.count("SELECT COUNT(*) FROM inventory_products"))
                        .isGreaterThanOrEqualTo(products));
    }

    private static List<Long> writtenRows() {
        return List.of(
                SHOP.count("SELECT COUNT(*) FROM users"),
                SHOP.count("SELECT COUNT(*) FROM orders"),
                SHOP.count("SELECT COUNT(*) FROM payments"),
                SHOP.count("SELECT COUNT(*) FROM inventory_movements"));
    }
}
