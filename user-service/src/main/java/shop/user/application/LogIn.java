package shop.user.application;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import shop.user.application.port.AccessTokenSigner;
import shop.user.application.port.Attempts;
import shop.user.application.port.PasswordHashing;
import shop.user.domain.HashedPassword;
import shop.user.domain.LogInName;
import shop.user.domain.Password;
import shop.user.domain.RefreshToken;
import shop.user.domain.Session;
import shop.user.domain.Sessions;
import shop.user.domain.User;
import shop.user.domain.UserProblem;
import shop.user.domain.Users;

/** Begins a session. Whether a name exists is told neither by the answer nor by its time. */
public final class LogIn {

    /**
     * @param address where the request comes from
     */
    public record Command(LogInName name, Password password, String address) {}

    private final Users users;
    private final Sessions sessions;
    private final PasswordHashing hashing;
    private final AccessTokenSigner signer;
    private final LogInGuard guard;
    private final RandomGenerator random;
    private final Duration sessionLife;
    private final Clock clock;

    public LogIn(
            Users users,
            Sessions sessions,
            PasswordHashing hashing,
            AccessTokenSigner signer,
            Attempts attempts,
            LogInLimits limits,
            RandomGenerator random,
            Duration sessionLife,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.hashing = hashing;
        this.signer = signer;
        this.guard = new LogInGuard(attempts, limits);
        this.random = random;
        this.sessionLife = sessionLife;
        this.clock = clock;
    }

    public SignedIn handle(Command command) {
        var known = users.named(command.name());
        var account = known.map(user -> "#" + user.id().value()).orElse(command.name().key());
        guard.begin(account, command.address());
        var hash = known.map(User::password).orElseGet(hashing::unmatched);
        if (!matches(command, hash, account)) {
            throw new UserProblem.WrongCredentials();
        }
        guard.succeeded(account, command.address());
        return begin(known.orElseThrow(), command.password());
    }

    /** A password that was not looked at for lack of time is no failure of its owner. */
    private boolean matches(Command command, HashedPassword hash, String account) {
        try {
            return hashing.matches(command.password(), hash);
        } catch (UserProblem.Busy busy) {
            guard.takeBack(account, command.address());
            throw busy;
        }
    }

    private SignedIn begin(User user, Password password) {
        if (!user.isActive()) {
            throw new UserProblem.AccountDisabled();
        }
        if (hashing.isOutdated(user.password())) {
            strengthen(user, password);
        }
        var token = RefreshToken.first(random);
        var session = Session.start(user.id(), token, clock.instant(), sessionLife);
        sessions.add(session);
        return new SignedIn(user, signer.sign(user), token, session.expiresAt());
    }

    /** Whoever loses a race here is strengthened at the next log-in. */
    private void strengthen(User user, Password password) {
        try {
            users.replace(user.withPassword(hashing.hash(password)));
        } catch (UserProblem.UserChanged | UserProblem.Busy _) {
            return;
        }
    }
}
