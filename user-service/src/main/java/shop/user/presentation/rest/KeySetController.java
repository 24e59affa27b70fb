package shop.user.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.webserver.http.ServerResponse;
import shop.platform.security.KeySource;

/** The public keys by which everyone can check an access token. */
@Controller("/")
public final class KeySetController {

    private final KeySource keys;

    public KeySetController(KeySource keys) {
        this.keys = keys;
    }

    /** All keys that are valid or soon will be, as a JSON Web Key Set. */
    @Get("/.well-known/jwks.json")
    void keySet(ServerResponse response) {
        response.headers().contentType(MediaTypes.APPLICATION_JSON);
        response.send(keys.keySet());
    }

    /** The same, where the gateway leads to. */
    @Get("/api/users/.well-known/jwks.json")
    void keySetBehindTheGateway(ServerResponse response) {
        keySet(response);
    }
}
