package shop.user.presentation.rest;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shop.user.application.SignedIn;
import shop.user.domain.RefreshToken;
import shop.user.domain.UserProblem;

/**
 * How refresh tokens travel: in a cookie that scripts cannot read and other sites cannot send, or
 * in the body for clients without cookies. The cookie's path covers the log-out, too.
 */
final class RefreshCookies {

    private static final String NAME = "refresh_token";
    private static final String PATH = "/api/users";
    private static final HeaderName FORWARDED_PROTO = HeaderNames.create("X-Forwarded-Proto");

    private final JsonType<RefreshRequest> json;
    private final Clock clock;

    RefreshCookies(Jsonb jsonb, Clock clock) {
        this.json = jsonb.type(RefreshRequest.class);
        this.clock = clock;
    }

    void send(SignedIn signedIn, ServerRequest request, ServerResponse response) {
        var life = Duration.between(clock.instant(), signedIn.sessionExpiresAt());
        var cookie = cookie(signedIn.refreshToken().wire(), request).maxAge(life);
        response.headers().addCookie(cookie.build());
    }

    void clear(ServerRequest request, ServerResponse response) {
        response.headers().addCookie(cookie("", request).expires(Instant.EPOCH).build());
    }

    /** The token the client shows; without a readable one, there is no session. */
    RefreshToken presented(ServerRequest request) {
        return inBody(request)
                .or(() -> request.headers().cookies().first(NAME).asOptional())
                .flatMap(RefreshToken::parse)
                .orElseThrow(UserProblem.SessionOver::new);
    }

    private Optional<String> inBody(ServerRequest request) {
        return request.content().hasEntity()
                ? Optional.ofNullable(json.fromJson(request.content().inputStream()).refreshToken())
                : Optional.empty();
    }

    private static SetCookie.Builder cookie(String value, ServerRequest request) {
        return SetCookie.builder(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite(SetCookie.SameSite.STRICT)
                .secure(isSecure(request));
    }

    private static boolean isSecure(ServerRequest request) {
        return request.isSecure()
                || request.headers().first(FORWARDED_PROTO).filter("https"::equals).isPresent();
    }
}
