package shop.platform.web;

import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;

/** The route of another service on the same class path; to be loaded from a place of its own. */
public final class ElsewhereRoute implements HttpFeature {

    @Override
    public void setup(HttpRouting.Builder routing) {
        routing.get("/api/letters", (_, response) -> response.send());
    }
}
