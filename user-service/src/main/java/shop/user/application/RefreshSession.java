package shop.user.application;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shop.user.application.port.AccessTokenSigner;
import shop.user.domain.RefreshToken;
import shop.user.domain.Session;
import shop.user.domain.Session.Reason;
import shop.user.domain.Sessions;
import shop.user.domain.User;
import shop.user.domain.UserProblem;
import shop.user.domain.Users;

/** Spends a refresh token for the next one and for an access token with today's roles. */
public final class RefreshSession {

    private final Sessions sessions;
    private final Users users;
    private final AccessTokenSigner signer;
    private final RandomGenerator random;
    private final Clock clock;

    public RefreshSession(
            Sessions sessions,
            Users users,
            AccessTokenSigner signer,
            RandomGenerator random,
            Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.signer = signer;
        this.random = random;
        this.clock = clock;
    }

    public SignedIn handle(RefreshToken token) {
        var now = clock.instant();
        var session = sessions.find(token.handle()).orElseThrow(UserProblem.SessionOver::new);
        return switch (session.standing(token, now)) {
            case OVER -> throw new UserProblem.SessionOver();
            case SPENT -> throw ended(session, Reason.TOKEN_REUSED);
            case CURRENT -> refresh(session, token);
        };
    }

    private SignedIn refresh(Session session, RefreshToken token) {
        var user = activeOwner(session).orElseThrow(() -> ended(session, Reason.ACCOUNT_DISABLED));
        var next = token.next(random);
        if (!sessions.rotate(token, next, clock.instant())) {
            throw ended(session, Reason.TOKEN_REUSED);
        }
        return new SignedIn(user, signer.sign(user), next, session.expiresAt());
    }

    private Optional<User> activeOwner(Session session) {
        return users.find(session.user()).filter(User::isActive);
    }

    private UserProblem ended(Session session, Reason reason) {
        sessions.end(session.handle(), new Session.End(clock.instant(), reason));
        return new UserProblem.SessionOver();
    }
}
