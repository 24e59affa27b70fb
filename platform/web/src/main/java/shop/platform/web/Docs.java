package shop.platform.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * {@code /docs}: Swagger UI out of its webjar, showing {@code /openapi.json}; nothing from afar.
 */
final class Docs implements HttpFeature {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

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
        response.header(HeaderNames.CONTENT_TYPE, typeOf(resource));
        response.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.header(HeaderNames.CACHE_CONTROL, "max-age=3600");
        response.send(read(resource));
    }

    private static String typeOf(String resource) {
        return switch (resource.substring(resource.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            default -> "image/png";
        };
    }

    private static String version() {
        var properties = new Properties();
        try (var stream = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(stream);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return properties.getProperty("version");
    }

    private static byte[] read(String resource) {
        try (var stream = open(resource)) {
            return stream.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static InputStream open(String resource) {
        var stream = Docs.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return stream;
    }
}
