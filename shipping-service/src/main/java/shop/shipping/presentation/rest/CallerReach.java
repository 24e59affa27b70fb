package shop.shipping.presentation.rest;

import io.helidon.webserver.http.ServerRequest;
import shop.platform.web.Callers;
import shop.shipping.domain.CustomerId;
import shop.shipping.domain.Reach;

/** Whose shipments the caller may see: one's own, or all for staff. */
final class CallerReach {

    private CallerReach() {}

    static Reach of(ServerRequest request) {
        var user = Callers.user(request);
        return user.isStaff() ? new Reach.Everybodys() : new Reach.Only(new CustomerId(user.id()));
    }
}
