package shop.platform.web;

import io.helidon.webserver.http.ServerRequest;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import shop.platform.security.Anonymous;
import shop.platform.security.Caller;

/** What is known of a request from its arrival on. */
final class Exchange {

    private final String traceId;
    private final BooleanSupplier draining;
    private Caller caller = new Anonymous();
    private @Nullable InputStream body;

    Exchange(String traceId, BooleanSupplier draining) {
        this.traceId = traceId;
        this.draining = draining;
    }

    static Exchange of(ServerRequest request) {
        return request.context()
                .get(Exchange.class)
                .orElseThrow(() -> new IllegalStateException("the entrance was passed by"));
    }

    String traceId() {
        return traceId;
    }

    /** Whether the server is being stopped, so that what has no end should end now. */
    boolean isDraining() {
        return draining.getAsBoolean();
    }

    /** The body as it comes, once someone has begun to read it. */
    Optional<InputStream> body() {
        return Optional.ofNullable(body);
    }

    void carries(InputStream body) {
        this.body = body;
    }

    Caller caller() {
        return caller;
    }

    void comesFrom(Caller caller) {
        this.caller = caller;
    }
}
