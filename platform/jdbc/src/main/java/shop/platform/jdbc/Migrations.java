package shop.platform.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a service's tables, as the administrator: the platform's, which begin with the service's
 * name, and its own from {@code db/migration/<service>}. Each service keeps a history of its own,
 * so several can do so at once; the instances of one take turns ({@link MigrationTurn}).
 *
 * <p>A script that was cut off, by a kill or with the database, runs again from its first
 * statement: none of the databases can undo a {@code CREATE TABLE}. So each statement must do
 * nothing where it was done before; {@code MigrationRulesTest} and {@code MigrationsIT} hold all
 * scripts to that.
 */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String PLATFORM = "db/platform";
    private static final Pattern CREATED =
            Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?`?([\\w${}]+)`?", CASE_INSENSITIVE);

    private final DatabaseSettings settings;
    private final Flyway flyway;

    Migrations(DatabaseSettings settings) {
        this.settings = settings;
        this.flyway =
                Flyway.configure()
                        .dataSource(
                                settings.migrationUrl(),
                                settings.admin().user(),
                                settings.admin().password())
                        .locations(PLATFORM, own())
                        .failOnMissingLocations(false)
                        .table("flyway_" + settings.service())
                        .placeholders(Map.of("service", settings.service()))
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .outOfOrder(true)
                        .load();
    }

    void run() {
        repair();
        var result = flyway.migrate();
        if (result.migrationsExecuted > 0) {
            LOG.info(
                    "{}: {} migrations done, the tables are at version {}",
                    settings.service(),
                    result.migrationsExecuted,
                    result.targetSchemaVersion);
        }
    }

    private void repair() {
        var repaired = flyway.repair();
        repaired.migrationsRemoved.forEach(it ->
                LOG.info(
                        "{}: migration {} failed before and is tried again",
                        settings.service(),
                        it.version));
        repaired.migrationsAligned.forEach(it ->
                LOG.info(
                        "{}: migration {} is not the script that ran here: what differs is not made",
                        settings.service(),
                        it.version));
    }

    /** The tables that the migrations create. */
    List<String> tables() {
        return Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getScript)
                .distinct()
                .flatMap(script -> CREATED.matcher(text(script)).results())
                .map(this::name)
                .distinct()
                .toList();
    }

    private String name(MatchResult created) {
        return created.group(1).replace("${service}", settings.service());
    }

    private String own() {
        return "db/migration/" + settings.service();
    }

    /** Empty for the baseline, which is no script. */
    private String text(String script) {
        for (var location : List.of(PLATFORM, own())) {
            try (var in =
                    Thread.currentThread()
                            .getContextClassLoader()
                            .getResourceAsStream(location + "/" + script)) {
                if (in != null) {
                    return new String(in.readAllBytes(), UTF_8);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "";
    }
}
