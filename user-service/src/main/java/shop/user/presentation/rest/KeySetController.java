package shop.user.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import shop.user.application.LiveKeys;

/** The public keys by which everyone can check an access token. */
@Controller("/")
public final class KeySetController {

    private final LiveKeys keys;

    public KeySetController(LiveKeys keys) {
        this.keys = keys;
    }

    /** All keys that are valid or soon will be. */
    @Get("/.well-known/jwks.json")
    KeySetResponse keys() {
        return KeySetResponse.of(keys.published());
    }

    /** The same, where the gateway leads to. */
    @Get("/api/users/.well-known/jwks.json")
    KeySetResponse keysBehindTheGateway() {
        return keys();
    }
}
