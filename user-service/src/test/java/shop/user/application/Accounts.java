package shop.user.application;

import static shop.user.domain.Fixtures.NOW;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import shop.platform.test.FakeClock;
import shop.user.domain.Email;
import shop.user.domain.LogInName;
import shop.user.domain.Password;
import shop.user.domain.Profile;
import shop.user.domain.Role;
import shop.user.domain.User;
import shop.user.domain.Username;
import shop.user.infrastructure.redis.LocalAttempts;

/** All use cases about log-in, wired to fakes, as one stage for tests to play on. */
final class Accounts {

    static final String PASSWORD = "password123";
    static final String HOME = "198.51.100.7";
    static final Duration SESSION_LIFE = Duration.ofDays(30);

    final FakeClock clock = FakeClock.at(NOW);
    final InMemoryUsers users = new InMemoryUsers();
    final InMemorySessions sessions = new InMemorySessions();
    final FakePasswordHashing hashing = new FakePasswordHashing();
    final Register register = new Register(users, hashing, clock);
    final LogIn logIn =
            new LogIn(
                    users,
                    sessions,
                    hashing,
                    Accounts::rolesOf,
                    new LocalAttempts(clock),
                    LogInLimits.STANDARD,
                    new SecureRandom(),
                    SESSION_LIFE,
                    clock);
    final RefreshSession refresh =
            new RefreshSession(sessions, users, Accounts::rolesOf, new SecureRandom(), clock);

    User registered(String name) {
        return register.handle(
                new Register.Command(
                        Email.of(name + "@example.com"),
                        Username.of(name),
                        Password.chosen(PASSWORD),
                        new Profile(null, null, null)));
    }

    SignedIn logIn(String name, String password, String address) {
        return logIn.handle(
                new LogIn.Command(LogInName.of(name), Password.presented(password), address));
    }

    SignedIn logIn(String name) {
        return logIn(name, PASSWORD, HOME);
    }

    /** An access token a test can read: the number and the roles. */
    private static String rolesOf(User user) {
        return user.id().value()
                + user.roles().stream()
                        .sorted()
                        .map(Role::name)
                        .map(role -> role.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ", " ", ""));
    }
}
