package shop.platform.web;

import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * {@code /docs}: Swagger UI out of its webjar, showing {@code /openapi.json}; nothing from afar.
 */
final class Docs implements HttpFeature {

    private static final List<String> FROM_WEBJAR =
            List.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png");

    @Override
    public void setup(HttpRouting.Builder routing) {
        routing.get("/docs", (_, response) -> send(response, "docs/index.html"));
        routing.get("/docs/start.js", (_, response) -> send(response, "docs/start.js"));
        var webjar = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
        for (var file : FROM_WEBJAR) {
            routing.get("/docs/" + file, (_, response) -> send(response, webjar + file));
        }
    }

    private static void send(ServerResponse response, String resource) {
        StaticFiles.send(response, Docs.class, resource);
    }

    private static String version() {
        var properties = new Properties();
        try (var stream =
                StaticFiles.open(
                        Docs.class, "/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(stream);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return properties.getProperty("version");
    }
}
