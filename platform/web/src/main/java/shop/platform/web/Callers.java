package shop.platform.web;

import io.helidon.webserver.http.ServerRequest;
import shop.platform.security.Caller;
import shop.platform.security.CurrentUser;
import shop.platform.security.SecurityProblem;

/** Who sent a request. */
public final class Callers {

    private Callers() {}

    public static Caller of(ServerRequest request) {
        return Exchange.of(request).caller();
    }

    /** The user who sent it; nobody else gets past this (401). */
    public static CurrentUser user(ServerRequest request) {
        if (of(request) instanceof CurrentUser user) {
            return user;
        }
        throw new SecurityProblem.NotSignedIn();
    }
}
