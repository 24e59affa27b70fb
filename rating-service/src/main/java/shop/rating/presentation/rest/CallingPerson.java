package shop.rating.presentation.rest;

import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;
import shop.platform.security.CurrentUser;
import shop.platform.web.Callers;
import shop.rating.domain.Person;
import shop.rating.domain.UserId;

/** Who asks, as ratings see it. */
final class CallingPerson {

    private CallingPerson() {}

    /** The user who sent the request; nobody else gets past this. */
    static Person of(ServerRequest request) {
        return person(Callers.user(request));
    }

    /** {@code null} where it is not a signed-in user. */
    static @Nullable Person ifKnown(ServerRequest request) {
        return Callers.of(request) instanceof CurrentUser user ? person(user) : null;
    }

    private static Person person(CurrentUser user) {
        return new Person(new UserId(user.id()), user.isStaff());
    }
}
