package shop.user;

import java.time.Duration;
import java.util.Optional;
import shop.platform.settings.Settings;

/**
 * What can be set about this service alone.
 *
 * @param keyLife how long a key signs
 * @param renewKeysEvery how often replicas look at the keys; well below {@code keyLife}
 * @param keySecret seals the private keys in the database
 * @param hashesAtOnce how many passwords are hashed at the same time
 * @param hashesWaiting how many more may wait before log-ins are refused
 * @param behindProxy whether proxies in private networks are believed about their clients
 */
record UserSettings(
        Duration accessTokenLife,
        Duration sessionLife,
        Duration keyLife,
        Duration renewKeysEvery,
        String keySecret,
        int bcryptCost,
        int hashesAtOnce,
        int hashesWaiting,
        boolean behindProxy,
        Optional<Admin> admin) {

    private static final String DEV_SECRET = "signing-keys-for-development-only";

    /** The first admin's account. */
    record Admin(String username, String email, String password) {

        @Override
        public String toString() {
            return "Admin[" + username + "]";
        }
    }

    static UserSettings of(Settings settings) {
        var cores = Runtime.getRuntime().availableProcessors();
        return new UserSettings(
                settings.duration("ACCESS_TOKEN_TTL", Duration.ofMinutes(10)),
                settings.duration("REFRESH_TOKEN_TTL", Duration.ofDays(30)),
                settings.duration("SIGNING_KEY_TTL", Duration.ofDays(30)),
                settings.duration("SIGNING_KEY_CHECK", Duration.ofSeconds(30)),
                settings.optional("USER_KEY_ENCRYPTION_SECRET")
                        .orElseGet(() -> settings.secret("SERVICE_SECRET", DEV_SECRET)),
                settings.integer("BCRYPT_COST", 10, 4, 16),
                settings.integer("BCRYPT_AT_ONCE", cores, 1, cores),
                settings.integer("BCRYPT_WAITING", 20 * cores, 1, 10_000),
                settings.flag("BEHIND_PROXY", true),
                admin(settings));
    }

    private static Optional<Admin> admin(Settings settings) {
        return settings.optional("ADMIN_USERNAME")
                .map(name ->
                        new Admin(
                                name,
                                settings.text("ADMIN_EMAIL", name + "@shop.example"),
                                settings.required("ADMIN_PASSWORD")));
    }
}
