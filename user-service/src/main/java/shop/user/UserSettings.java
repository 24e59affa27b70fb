package shop.user;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import shop.platform.security.AccessTokens;
import shop.platform.settings.Settings;
import shop.user.domain.Email;
import shop.user.domain.Password;
import shop.user.domain.UserProblem;
import shop.user.domain.Username;

/**
 * What can be set about this service alone.
 *
 * @param keyLife how long a key signs
 * @param renewKeysEvery how often replicas look at the keys; well below {@code keyLife}
 * @param secret seals the private keys in the database and blinds the hashes of requests
 * @param hashesAtOnce how many passwords are hashed at the same time
 * @param hashesWaiting how many more may wait before log-ins are refused
 * @param behindProxy whether proxies in private networks are believed about their clients
 */
record UserSettings(
        Duration accessTokenLife,
        Duration sessionLife,
        Duration keyLife,
        Duration renewKeysEvery,
        String secret,
        int bcryptCost,
        int hashesAtOnce,
        int hashesWaiting,
        boolean behindProxy,
        Optional<Admin> admin) {

    private static final String DEV_SECRET = "user-secret-for-development-only";

    private static final Duration LONGEST_LIFE = AccessTokens.LONGEST_LIFE;

    /** The first admin's account. */
    record Admin(Username username, Email email, Password password) {}

    static UserSettings of(Settings settings) {
        var cores = Runtime.getRuntime().availableProcessors();
        return new UserSettings(
                accessTokenLife(settings),
                settings.duration("REFRESH_TOKEN_TTL", Duration.ofDays(30)),
                settings.duration("SIGNING_KEY_TTL", Duration.ofDays(30)),
                settings.duration("SIGNING_KEY_CHECK", Duration.ofSeconds(30)),
                settings.optional("USER_KEY_ENCRYPTION_SECRET")
                        .orElseGet(() -> settings.secret("SERVICE_SECRET", DEV_SECRET)),
                settings.integer("BCRYPT_COST", 10, settings.isDev() ? 4 : 10, 16),
                settings.integer("BCRYPT_AT_ONCE", cores, 1, cores),
                settings.integer("BCRYPT_WAITING", 20 * cores, 1, 10_000),
                settings.flag("BEHIND_PROXY", true),
                admin(settings));
    }

    /** No service accepts a token that lives longer. */
    private static Duration accessTokenLife(Settings settings) {
        var life = settings.duration("ACCESS_TOKEN_TTL", LONGEST_LIFE);
        if (life.compareTo(LONGEST_LIFE) > 0) {
            settings.fault("ACCESS_TOKEN_TTL", "is longer than 10 minutes");
        }
        return life;
    }

    private static Optional<Admin> admin(Settings settings) {
        return settings.optional("ADMIN_USERNAME").flatMap(name -> admin(name, settings));
    }

    private static Optional<Admin> admin(String name, Settings settings) {
        try {
            return Optional.of(
                    new Admin(
                            Username.of(name),
                            Email.of(settings.text("ADMIN_EMAIL", name + "@shop.example")),
                            Password.chosen(settings.required("ADMIN_PASSWORD"))));
        } catch (UserProblem.Unfit unfit) {
            unfit.errors()
                    .forEach(error ->
                            settings.fault(
                                    "ADMIN_" + error.field().toUpperCase(Locale.ROOT),
                                    error.message()));
            return Optional.empty();
        }
    }
}
