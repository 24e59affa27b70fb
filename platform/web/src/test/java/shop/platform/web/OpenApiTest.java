package shop.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import io.helidon.webserver.http.HttpFeature;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;

class OpenApiTest {

    private static final String LETTERS =
            "{\"paths\":{\"/api/letters\":{\"get\":{\"responses\":{}}}}}";

    @TempDir private Path directory;
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void names_are_those_of_the_wire() {
        assertThat(shop.get("/openapi.json").body())
                .contains("\"product_id\"", "\"shipping_address\"")
                .contains("\"/api/parcels/{id}/journeys/{journey_id}\"")
                .contains("\"name\":\"journey_id\",\"in\":\"path\"")
                .contains("\"bearerFormat\":\"JWT\"")
                .doesNotContain("productId", "shippingAddress", "journeyId");
    }

    @Test
    void an_operation_tells_the_problems_it_can_be_answered_with() {
        assertThat(problems("/api/parcels", "post"))
                .containsExactlyInAnyOrder(
                        "400", "401", "409", "413", "415", "422", "429", "500", "503", "default");
        assertThat(problems("/api/parcels", "get"))
                .containsExactlyInAnyOrder("401", "422", "429", "500", "503", "default");
        assertThat(problems("/api/parcels/{id}", "delete"))
                .containsExactlyInAnyOrder("401", "404", "409", "429", "500", "503", "default");
        assertThat(problems("/api/parcels/mine", "get"))
                .containsExactlyInAnyOrder("401", "403", "429", "500", "503", "default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classes/", "letter service.jar"})
    void each_service_of_a_process_shows_its_own_description_only(String place) throws Exception {
        var settings = Settings.of(Map.of("SHOP_PROFILE", "dev"));

        try (var loader = loaderOf(directory.resolve(place));
                var observability = Observability.of("letter-service", settings);
                var letters =
                        ServiceServer.named("letter-service", settings, observability)
                                .route(_ -> routeFrom(loader))
                                .start();
                var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + letters.port() + "/openapi.json");
            var answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

            assertThat(answer.body())
                    .contains("\"title\":\"letter-service\"", "\"/api/letters\"")
                    .doesNotContain("/api/parcels");
        }
        assertThat(shop.get("/openapi.json").body())
                .contains("\"title\":\"parcel-service\"", "\"/api/parcels\"")
                .doesNotContain("/api/letters");
    }

    private static HttpFeature routeFrom(ClassLoader loader) {
        try {
            var route = loader.loadClass(ElsewhereRoute.class.getName());
            return (HttpFeature) route.getConstructor().newInstance();
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /**
     * A place with another service's route and description, and a loader that looks there first.
     */
    private static URLClassLoader loaderOf(Path place) throws IOException {
        var name = ElsewhereRoute.class.getName();
        var file = name.replace('.', '/') + ".class";
        try (var written = ElsewhereRoute.class.getResourceAsStream("/" + file)) {
            fill(
                    place,
                    Map.of(
                            file,
                            written.readAllBytes(),
                            "meta/openapi.json",
                            LETTERS.getBytes(UTF_8)));
        }
        var others =
                new ClassLoader(OpenApiTest.class.getClassLoader()) {

                    @Override
                    protected Class<?> loadClass(String wanted, boolean resolve)
                            throws ClassNotFoundException {
                        if (wanted.equals(name)) {
                            throw new ClassNotFoundException(wanted);
                        }
                        return super.loadClass(wanted, resolve);
                    }
                };
        return new URLClassLoader(new URL[] {place.toUri().toURL()}, others);
    }

    private static void fill(Path place, Map<String, byte[]> files) throws IOException {
        if (place.toString().endsWith(".jar")) {
            try (var jar = new JarOutputStream(Files.newOutputStream(place))) {
                for (var file : files.entrySet()) {
                    jar.putNextEntry(new JarEntry(file.getKey()));
                    jar.write(file.getValue());
                }
            }
            return;
        }
        for (var file : files.entrySet()) {
            var target = place.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private List<String> problems(String path, String method) {
        var document = Jsonb.builder().build().type(Object.class);
        var json = document.fromJson(shop.get("/openapi.json").body());
        var responses = in(json, "paths", path, method, "responses");
        return responses.keySet().stream()
                .map(String::valueOf)
                .filter(status -> !status.startsWith("2"))
                .peek(status ->
                        assertThat(
                                        in(
                                                responses,
                                                status,
                                                "content",
                                                "application/problem+json",
                                                "schema"))
                                .isEqualTo(Map.of("$ref", "#/components/schemas/Problem")))
                .toList();
    }

    private static Map<?, ?> in(Object json, String... names) {
        var at = json;
        for (var name : names) {
            at = Objects.requireNonNull(((Map<?, ?>) at).get(name), name);
        }
        return (Map<?, ?>) at;
    }
}
