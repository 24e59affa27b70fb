package shop.platform.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Sends the pages that services bring along, and their scripts, styles and images. A page may load
 * and ask only what comes from its own origin, runs no script of its own text, and stands in no
 * frame.
 */
public final class StaticFiles {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private StaticFiles() {}

    /**
     * @param near the class whose resource it is, by a name as for {@link Class#getResource}; it
     *     must exist
     */
    public static void send(ServerResponse response, Class<?> near, String resource) {
        response.header(HeaderNames.CONTENT_TYPE, typeOf(resource));
        response.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.header(HeaderNames.CACHE_CONTROL, "max-age=3600");
        response.send(read(near, resource));
    }

    private static String typeOf(String resource) {
        return switch (resource.substring(resource.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "png" -> "image/png";
            default -> throw new IllegalArgumentException("of no known type: " + resource);
        };
    }

    private static byte[] read(Class<?> near, String resource) {
        try (var stream = open(near, resource)) {
            return stream.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static InputStream open(Class<?> near, String resource) {
        var stream = near.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return stream;
    }
}
