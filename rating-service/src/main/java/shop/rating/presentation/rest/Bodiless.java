package shop.rating.presentation.rest;

import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import shop.rating.domain.RatingProblem.BodyNotWanted;

/** Requests that say all by their method and path. */
final class Bodiless {

    private Bodiless() {}

    /** Refuses what is said besides; an empty object says nothing. */
    static void check(ServerRequest request) {
        if (request.content().hasEntity()) {
            var said = new String(request.content().as(byte[].class), StandardCharsets.UTF_8);
            if (!said.replaceAll("\\s", "").matches("(\\{})?")) {
                throw new BodyNotWanted();
            }
        }
    }
}
