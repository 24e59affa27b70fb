package shop.platform.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import shop.platform.settings.Settings;

/**
 * Where a service's tables are and under which accounts they are made and used.
 *
 * <p>Each {@code MYSQL_…} setting can be given for one service alone, as {@code ORDER_MYSQL_…}; so
 * a service moves to a server of its own.
 *
 * @param service a word of lower-case letters; its platform tables begin with it
 * @param migrate whether to create tables and the service's account at start, as {@code admin};
 *     otherwise both must be there
 * @param own the account the service works with; it has rights on the service's tables only
 */
public record DatabaseSettings(
        String service,
        String host,
        int port,
        String database,
        boolean migrate,
        Account admin,
        Account own,
        int poolSize) {

    /** A name and a password. */
    public record Account(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    public DatabaseSettings {
        if (!service.matches("[a-z]{1,20}")) {
            throw new IllegalArgumentException("no name for tables: " + service);
        }
    }

    public static DatabaseSettings of(Settings settings, String service) {
        var prefix = service.toUpperCase(Locale.ROOT) + "_";
        var host = settings.text(prefix + "MYSQL_HOST", settings.text("MYSQL_HOST", "localhost"));
        var port = settings.integer("MYSQL_PORT", 3306, 1, 65535);
        var poolSize = settings.integer("MYSQL_POOL_SIZE", 16, 1, 200);
        var migrate = settings.flag("MYSQL_MIGRATE", true);
        var admin =
                migrate
                        ? new Account(
                                settings.text("MYSQL_USER", "root"),
                                settings.secret("MYSQL_PASSWORD", "root123"))
                        : new Account("", "");
        var ownPassword = prefix + "MYSQL_PASSWORD";
        return new DatabaseSettings(
                service,
                host,
                settings.integer(prefix + "MYSQL_PORT", port, 1, 65535),
                settings.text(prefix + "MYSQL_DB", settings.text("MYSQL_DB", "ecommerce")),
                migrate,
                admin,
                new Account(
                        settings.text(prefix + "MYSQL_USER", "shop_" + service),
                        migrate
                                ? settings.text(ownPassword, derived(admin.password(), service))
                                : settings.required(ownPassword)),
                settings.integer(prefix + "MYSQL_POOL_SIZE", poolSize, 1, 200));
    }

    /**
     * Time-outs keep threads from hanging as long as the database does. The time zone is UTC and
     * the isolation READ COMMITTED: under REPEATABLE READ one reader of the outbox holds up its
     * writers.
     */
    String url() {
        return "jdbc:mariadb://%s:%d/%s?connectTimeout=1000&socketTimeout=5000&tcpKeepAlive=true"
                        .formatted(host, port, database)
                + "&useServerPrepStmts=true&useBulkStmts=true&allowPublicKeyRetrieval=true";
    }

    /** For creating tables, which may take its time. */
    String migrationUrl() {
        return "jdbc:mariadb://%s:%d/%s?connectTimeout=1000&tcpKeepAlive=true"
                        .formatted(host, port, database)
                + "&createDatabaseIfNotExist=true&allowPublicKeyRetrieval=true";
    }

    private static String derived(String secret, String service) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("mysql " + secret).getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(service.getBytes(UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
