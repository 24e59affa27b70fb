package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Postman collection, run from top to bottom, twice, through the gateway. */
class PostmanIT {

    @RegisterExtension static final TestShop SHOP = TestShop.inOneJvm();

    private static final Path COLLECTION = Path.of("../Postman_Collection_v2.json");
    private static final Path NEWMAN = Path.of("node_modules/.bin/newman");

    static boolean newmanIsNeeded() {
        return Node.isNeeded(NEWMAN);
    }

    @Test
    @EnabledIf(
            value = "newmanIsNeeded",
            disabledReason = "newman is not installed: npm ci in system-tests")
    void every_request_of_the_collection_answers_as_it_says() throws Exception {
        assertThat(NEWMAN).as("newman; npm ci in system-tests installs it").exists();

        for (var time = 1; time <= 2; time++) {
            Node.run(
                    NEWMAN.toString(),
                    "run",
                    COLLECTION.toString(),
                    "--env-var",
                    "base_url=" + SHOP.running().gateway(),
                    "--env-var",
                    "admin_username=" + secret("ADMIN_USERNAME"),
                    "--env-var",
                    "admin_password=" + secret("ADMIN_PASSWORD"),
                    "--color",
                    "off");
        }
    }

    @Test
    void the_collection_has_a_request_for_every_operation() throws Exception {
        var operations = operations();
        var asked =
                requests(Json.parse(Files.readString(COLLECTION)).at("item"))
                        .map(request -> mostSpecific(operations, request))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());

        assertThat(operations).hasSizeGreaterThan(100);
        assertThat(operations.stream().filter(each -> !asked.contains(each))).isEmpty();
    }

    /** What the gateway describes and people may ask for, as {@code GET /api/orders/{id}}. */
    private static List<String> operations() {
        if (Json.of(SHOP.get("/openapi.json", null)).at("paths").value()
                instanceof Map<?, ?> paths) {
            return paths.entrySet().stream()
                    .filter(path -> path.getKey().toString().startsWith("/api/"))
                    .flatMap(path ->
                            path.getValue() instanceof Map<?, ?> methods
                                    ? methods.keySet().stream()
                                            .map(method ->
                                                    method.toString().toUpperCase(Locale.ROOT)
                                                            + " "
                                                            + path.getKey())
                                    : Stream.empty())
                    .toList();
        }
        throw new AssertionError("no description");
    }

    private static Stream<String> requests(Json items) {
        return items.elements().stream()
                .flatMap(item ->
                        item.at("item").value() == null
                                ? Stream.of(
                                        item.at("request", "method").text()
                                                + " "
                                                + path(item.at("request", "url")))
                                : requests(item.at("item")));
    }

    /** Without query and last slash; variables are one step of it, whatever they stand for. */
    private static String path(Json url) {
        var raw = url.at("raw").value() == null ? url : url.at("raw");
        return raw.text()
                .replace("{{base_url}}", "")
                .replaceFirst("[?].*", "")
                .replaceFirst("/$", "")
                .replaceAll("[{][{][^}]*}}", "x");
    }

    /** The operation that answers a request: of several, the one with the fewest variables. */
    private static Optional<String> mostSpecific(List<String> operations, String request) {
        return operations.stream()
                .filter(each -> request.matches(each.replaceAll("[{][^}]*}", "[^/]+")))
                .min(Comparator.comparingLong(each -> each.chars().filter(c -> c == '{').count()));
    }

    private static String secret(String name) {
        return Objects.requireNonNull(SHOP.running().env().get(name), name);
    }
}
