package shop.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Running;
import shop.platform.settings.Settings;

/** The whole service on a free port, and a client that speaks to it. */
final class TestService implements AutoCloseable {

    static final String ADMIN_PASSWORD = "admin-password";

    /** What came back. */
    record Answer(int status, Map<String, Object> body, HttpResponse<String> raw) {

        Object get(String member) {
            return Optional.ofNullable(body.get(member))
                    .orElseThrow(() -> new AssertionError("no " + member + " in " + body));
        }

        long id() {
            return ((Number) get("id")).longValue();
        }

        String header(String name) {
            return raw.headers()
                    .firstValue(name)
                    .orElseThrow(() -> new AssertionError("no header " + name));
        }

        /** The value of the refresh token's cookie. */
        String cookie() {
            var cookie = header("Set-Cookie");
            return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        }
    }

    private static final JsonType<Object> JSON = Jsonb.builder().build().type(Object.class);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Running running;

    private TestService(Running running) {
        this.running = running;
    }

    static TestService start(Map<String, String> stores, Map<String, String> more) {
        var nobody = "127.0.0.1:1";
        var settings =
                Settings.of(stores)
                        .with("KAFKA_BROKER", stores.getOrDefault("KAFKA_BROKER", nobody))
                        .with("DISCOVERY_SERVICE_URL", "http://" + nobody)
                        .with("USER_SERVICE_PORT", "0")
                        .with("BCRYPT_COST", "4")
                        .with("ADMIN_USERNAME", "admin")
                        .with("ADMIN_PASSWORD", ADMIN_PASSWORD);
        for (var setting : more.entrySet()) {
            settings = settings.with(setting.getKey(), setting.getValue());
        }
        return new TestService(UserService.start(settings));
    }

    @Override
    public void close() {
        http.close();
        running.close();
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, @Nullable String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer register(String name) {
        return post(
                "/api/users/register",
                """
                {"email": "%s@example.com", "username": "%s", "password": "password123"}
                """
                        .formatted(name, name));
    }

    Answer logIn(String name, String password, String... headers) {
        return post(
                "/api/users/login",
                """
                {"username": "%s", "password": "%s"}
                """
                        .formatted(name, password),
                headers);
    }

    /** Headers by which {@code name} is known. */
    String[] as(String name) {
        return bearer(logIn(name, "password123"));
    }

    String[] asAdmin() {
        return bearer(logIn("admin", ADMIN_PASSWORD));
    }

    static String[] bearer(Answer signedIn) {
        return new String[] {"Authorization", "Bearer " + signedIn.get("access_token")};
    }

    private Answer send(String method, String path, @Nullable String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body, UTF_8));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var raw = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(raw.statusCode(), members(raw.body()), raw);
        } catch (IOException e) {
            throw new AssertionError("no answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(String body) {
        return body.isEmpty() ? Map.of() : (Map<String, Object>) JSON.fromJson(body);
    }
}
