package shop.user.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Valid;
import io.avaje.jsonb.Jsonb;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import shop.platform.web.Callers;
import shop.user.application.LogIn;
import shop.user.application.LogOut;
import shop.user.application.LogOutEverywhere;
import shop.user.application.RefreshSession;
import shop.user.application.SignedIn;
import shop.user.domain.UserId;

/** Log-in, log-out and what is between. */
@Valid
@Controller("/api/users")
public final class SessionController {

    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final LogOut logOut;
    private final LogOutEverywhere logOutEverywhere;
    private final ClientAddresses addresses;
    private final RefreshCookies cookies;

    public SessionController(
            LogIn logIn,
            RefreshSession refreshSession,
            LogOut logOut,
            LogOutEverywhere logOutEverywhere,
            ClientAddresses addresses,
            Jsonb jsonb,
            Clock clock) {
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.logOut = logOut;
        this.logOutEverywhere = logOutEverywhere;
        this.addresses = addresses;
        this.cookies = new RefreshCookies(jsonb, clock);
    }

    /**
     * Logs in by username or e-mail address. The refresh token comes as a cookie.
     *
     * @param logInRequest who, and the password
     */
    @Post("/login")
    @Produces(statusCode = 200)
    TokenResponse logIn(LogInRequest logInRequest, ServerRequest request, ServerResponse response) {
        var command = logInRequest.toCommand(addresses.of(request));
        return answer(logIn.handle(command), request, response);
    }

    /**
     * Exchanges the refresh token, sent as a cookie or as {@code {"refresh_token": "…"}}, for a new
     * one and a new access token. Using one twice ends the session.
     */
    @Post("/token/refresh")
    @Produces(statusCode = 200)
    TokenResponse refresh(ServerRequest request, ServerResponse response) {
        return answer(refreshSession.handle(cookies.presented(request)), request, response);
    }

    /** Ends the session of the refresh token, sent as a cookie or in the body. */
    @Post("/logout")
    @Produces(statusCode = 204)
    void logOut(ServerRequest request, ServerResponse response) {
        logOut.handle(cookies.presented(request));
        cookies.clear(request, response);
        response.send();
    }

    /** Ends all sessions of whoever asks. */
    @Post("/logout-everywhere")
    @Produces(statusCode = 204)
    void logOutEverywhere(ServerRequest request, ServerResponse response) {
        logOutEverywhere.handle(new UserId(Callers.user(request).id()));
        cookies.clear(request, response);
        response.send();
    }

    private TokenResponse answer(
            SignedIn signedIn, ServerRequest request, ServerResponse response) {
        cookies.send(signedIn, request, response);
        return TokenResponse.of(signedIn);
    }
}
