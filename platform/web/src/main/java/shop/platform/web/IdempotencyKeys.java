package shop.platform.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/** What clients call their requests, so that one that is sent again is known. */
public final class IdempotencyKeys {

    static final HeaderName HEADER = HeaderNames.create("Idempotency-Key");

    private IdempotencyKeys() {}

    /** The key a signed-in user has sent, within that user's own name space: {@code 7:my-key}. */
    public static Optional<String> of(ServerRequest request) {
        var user = Callers.user(request);
        return request.headers().first(HEADER).map(key -> user.id() + ":" + key);
    }
}
