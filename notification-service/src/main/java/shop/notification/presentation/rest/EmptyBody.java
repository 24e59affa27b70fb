package shop.notification.presentation.rest;

import io.helidon.webserver.http.ServerRequest;
import shop.notification.domain.NotificationProblem;

/** What operations that take no body let pass: none, or an empty object. */
final class EmptyBody {

    private EmptyBody() {}

    static void check(ServerRequest request) {
        if (request.content().hasEntity()) {
            var body = request.content().as(String.class).strip();
            if (!body.isEmpty() && !body.replaceAll("\\s", "").equals("{}")) {
                throw new NotificationProblem.NoBodyExpected();
            }
        }
    }
}
