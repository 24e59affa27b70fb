package shop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables must come out alike on MySQL and MariaDB, for this module's and all services' scripts. */
class MigrationRulesTest {

    private static final Pattern NOT_COMMON =
            Pattern.compile(
                    "\\bRETURNING\\b|\\bSEQUENCE\\b|->>?|\\bFOR SHARE\\b|\\bUUID\\b(?!_)|\\bINET[46]\\b"
                            + "|\\bCREATE OR REPLACE TABLE\\b|\\bSYSTEM VERSIONING\\b|\\bTIMESTAMP\\b"
                            + "|ADD COLUMN IF NOT EXISTS|\\bPERSISTENT\\b|KEY \\w+ \\(\\(",
                    Pattern.CASE_INSENSITIVE);

    /** A script that was cut off runs again; {@code MigrationsIT} shows that it may. */
    private static final Pattern NOT_REPEATABLE =
            Pattern.compile(
                    "^\\s*(?:CREATE TABLE (?!IF NOT EXISTS)|INSERT (?!IGNORE)|DROP \\w+ (?!IF EXISTS)"
                            + "|ALTER TABLE [^;']*\\b(?:ADD|DROP|RENAME|CHANGE)\\b|RENAME )",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    @Test
    void all_scripts_keep_to_what_both_databases_know_and_can_run_again() throws IOException {
        var scripts = scripts();

        assertThat(scripts).anyMatch(script -> script.endsWith("V0_1__outbox_and_inbox.sql"));
        for (var script : scripts) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContainPattern(NOT_COMMON)
                    .doesNotContainPattern(NOT_REPEATABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO a VALUES (1) RETURNING id",
                "CREATE SEQUENCE s",
                "SELECT data->>'$.a' FROM t",
                "SELECT 1 FROM t FOR SHARE",
                "CREATE TABLE t (id UUID PRIMARY KEY)",
                "CREATE TABLE t (a TIMESTAMP NOT NULL)",
                "CREATE TABLE t (a INT, KEY k ((a + 1)))"
            })
    void what_only_one_of_them_knows_is_found(String statement) {
        assertThat(statement).containsPattern(NOT_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (id INT)",
                "-- first\n  INSERT INTO t VALUES (1)",
                "DROP TABLE t",
                "ALTER TABLE t\n  MODIFY a INT NOT NULL,\n  ADD UNIQUE KEY k (a)"
            })
    void what_fails_the_second_time_is_found(String statement) {
        assertThat(statement).containsPattern(NOT_REPEATABLE);
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", ".."))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> file.toString().contains("src/main/resources/db/"))
                    .toList();
        }
    }
}
