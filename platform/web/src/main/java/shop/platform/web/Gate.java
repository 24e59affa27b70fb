package shop.platform.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import shop.platform.security.Access;
import shop.platform.security.Anonymous;
import shop.platform.security.Authentication;
import shop.platform.security.SecurityProblem;

/** Finds out who is calling and whether that one may; what every service shows is open to all. */
final class Gate {

    private final Access access;
    private final Authentication authentication;

    Gate(Access access, Authentication authentication) {
        this.access = access;
        this.authentication = authentication;
    }

    void admit(ServerRequest request) {
        var path = request.prologue().uriPath().path();
        if (isShownByAll(path)) {
            return;
        }
        var shown = request.headers().first(HeaderNames.AUTHORIZATION).orElse(null);
        var caller = authentication.of(shown);
        Exchange.of(request).comesFrom(caller);
        access.check(request.prologue().method().text(), path, caller);
    }

    boolean isOpen(String method, String path) {
        try {
            access.check(method, path, new Anonymous());
            return true;
        } catch (SecurityProblem _) {
            return isShownByAll(path);
        }
    }

    private static boolean isShownByAll(String path) {
        return switch (path) {
            case "/health", "/health/live", "/health/ready", "/metrics", "/openapi.json", "/docs" ->
                    true;
            default -> path.startsWith("/docs/");
        };
    }
}
