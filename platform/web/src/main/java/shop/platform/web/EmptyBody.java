package shop.platform.web;

import io.helidon.webserver.http.ServerRequest;

/** For operations that take no body: whoever sends one means something else. */
public final class EmptyBody {

    private EmptyBody() {}

    /** Lets pass no body and an empty object; refuses all else as invalid. */
    public static void check(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return;
        }
        var body = request.content().as(String.class).strip();
        if (!body.isEmpty() && !body.replaceAll("\\s", "").equals("{}")) {
            throw RequestProblem.bodyUnexpected();
        }
    }
}
