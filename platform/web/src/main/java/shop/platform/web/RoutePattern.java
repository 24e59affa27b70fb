package shop.platform.web;

import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;

/** A method and a path template: {@code POST /api/payments/{id}/refund}. */
record RoutePattern(String text, Method method, PathMatcher path) {

    static RoutePattern of(String text) {
        var parts = text.split(" ", 2);
        if (parts.length != 2 || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException("not a method and a path: " + text);
        }
        return new RoutePattern(text, Method.create(parts[0]), PathMatchers.create(parts[1]));
    }

    boolean matches(HttpPrologue asked) {
        return asked.method().equals(method) && path.match(asked.uriPath()).accepted();
    }
}
