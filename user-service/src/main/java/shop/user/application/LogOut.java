package shop.user.application;

import java.time.Clock;
import shop.user.domain.RefreshToken;
import shop.user.domain.Session;
import shop.user.domain.Session.Reason;
import shop.user.domain.Session.Standing;
import shop.user.domain.Sessions;

/** Ends the session of a refresh token; a session already over stays over. */
public final class LogOut {

    private final Sessions sessions;
    private final Clock clock;

    public LogOut(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public void handle(RefreshToken token) {
        var now = clock.instant();
        sessions.find(token.handle())
                .filter(session -> session.standing(token, now) != Standing.OVER)
                .ifPresent(session ->
                        sessions.end(session.handle(), new Session.End(now, Reason.LOGGED_OUT)));
    }
}
