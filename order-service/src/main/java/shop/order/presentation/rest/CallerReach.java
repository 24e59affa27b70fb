package shop.order.presentation.rest;

import io.helidon.webserver.http.ServerRequest;
import shop.order.domain.CustomerId;
import shop.order.domain.Reach;
import shop.platform.web.Callers;

/** Whose orders the caller may see: one's own, or all for staff. */
final class CallerReach {

    private CallerReach() {}

    static Reach of(ServerRequest request) {
        var user = Callers.user(request);
        return user.isStaff() ? new Reach.Everybodys() : new Reach.Only(new CustomerId(user.id()));
    }
}
