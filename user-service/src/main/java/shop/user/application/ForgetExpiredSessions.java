package shop.user.application;

import java.time.Clock;
import shop.user.domain.Sessions;

/** Forgets the sessions whose time is up; nobody can tell them from those that never were. */
public final class ForgetExpiredSessions {

    private final Sessions sessions;
    private final Clock clock;

    public ForgetExpiredSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public void handle() {
        sessions.forgetExpired(clock.instant());
    }
}
