package shop.order.presentation.rest;

import io.helidon.webserver.http.ServerRequest;
import java.util.Locale;
import java.util.stream.Stream;
import shop.order.domain.CustomerId;
import shop.order.domain.Shopper;
import shop.platform.security.CurrentUser;
import shop.platform.security.Role;
import shop.platform.web.Callers;

/** Who asks for a price. */
final class Shoppers {

    private Shoppers() {}

    /** Somebody who is signed in, or a guest. */
    static Shopper of(ServerRequest request) {
        return Callers.of(request) instanceof CurrentUser user ? of(user) : Shopper.guest();
    }

    /** Somebody who is signed in; nobody else gets past this (401). */
    static Shopper signedIn(ServerRequest request) {
        return of(Callers.user(request));
    }

    /** Everybody who is known is a customer, whatever else. */
    private static Shopper of(CurrentUser user) {
        var roles = user.roles().stream().map(Role::name).map(it -> it.toLowerCase(Locale.ROOT));
        var groups = Stream.concat(Stream.of("customer"), roles);
        return new Shopper(new CustomerId(user.id()), groups.distinct().sorted().toList());
    }
}
