package shop.product.presentation.rest;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import shop.product.domain.ProductProblem.NoSuchPicture;

/** The drawings that come with the sample products. */
public final class ProductPictures {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}\\.svg");

    public void addTo(HttpRouting.Builder routing) {
        routing.get("/api/products/media/{file}", this::send);
    }

    private void send(ServerRequest request, ServerResponse response) {
        var picture = picture(request.path().pathParameters().get("file"));
        response.header(HeaderNames.CONTENT_TYPE, "image/svg+xml")
                .header(HeaderNames.CACHE_CONTROL, "public, max-age=604800")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .send(picture);
    }

    private static byte[] picture(String file) {
        if (!NAME.matcher(file).matches()) {
            throw new NoSuchPicture();
        }
        try (var found = ProductPictures.class.getResourceAsStream("/media/" + file)) {
            if (found == null) {
                throw new NoSuchPicture();
            }
            return found.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
