package shop.user.application;

import java.time.Clock;
import shop.user.domain.Session;
import shop.user.domain.Session.Reason;
import shop.user.domain.Sessions;
import shop.user.domain.UserId;

/** Ends all sessions of a user; access tokens already out die within minutes. */
public final class LogOutEverywhere {

    private final Sessions sessions;
    private final Clock clock;

    public LogOutEverywhere(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public void handle(UserId user) {
        sessions.endAll(user, new Session.End(clock.instant(), Reason.LOGGED_OUT));
    }
}
