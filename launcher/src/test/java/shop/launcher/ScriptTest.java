package shop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the script {@code ./shop} in a project of its own, with a Maven and JDKs that only pretend.
 */
class ScriptTest {

    private static final String FAKE_MAVEN =
            """
            #!/bin/sh
            echo "$@" >>maven.calls
            [ ! -f maven.fails ] || { echo '[ERROR] it does not compile'; exit 1; }
            for module in launcher bench; do
                mkdir -p $module/target
                : >$module/target/$module-1.jar
                printf '%s' "$PWD/pom.xml" >$module/target/classpath
            done
            """;

    @TempDir private Path directory;
    private Path project;
    private Path jdks;

    private record Outcome(int status, String out, String err) {}

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(directory.resolve("my project"));
        jdks = Files.createDirectories(directory.resolve("jdks"));
        Files.copy(Path.of("..", "shop"), project.resolve("shop"));
        executable(project.resolve("mvnw"), FAKE_MAVEN);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("launcher/src/main"));
        Files.createDirectories(project.resolve("platform/kernel/src/main"));
        Files.writeString(project.resolve("launcher/pom.xml"), "<project/>");
        Files.writeString(project.resolve("platform/kernel/pom.xml"), "<project/>");
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jdk(String name, String version) throws IOException {
        var home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        executable(home.resolve("bin/java"), "#!/bin/sh\necho \"$0 $*\"\n");
        return home;
    }

    private Outcome shop(Optional<Path> javaHome, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(project.resolve("shop").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", "/usr/bin:/bin", "SHOP_JDK_PLACES", jdks.toString()));
        javaHome.ifPresent(home -> builder.environment().put("JAVA_HOME", home.toString()));
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, err);
    }

    private long builds() throws IOException {
        return Files.readAllLines(project.resolve("maven.calls")).size();
    }

    @Test
    void java_home_is_taken_first() throws Exception {
        var given = jdk("given", "25.0.3");
        jdk("another", "26");

        var outcome = shop(Optional.of(given), "status");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).contains("JDK 25.0.3 at " + given);
        assertThat(outcome.out()).startsWith(given + "/bin/java").contains("status");
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        var old = jdk("old", "17.0.15");
        var fitting = jdk("fitting", "25.0.1");

        assertThat(shop(Optional.of(old), "status").err()).contains("JDK 25.0.1 at " + fitting);
    }

    @Test
    void without_a_fitting_jdk_one_sentence_says_what_to_do() throws Exception {
        jdk("old", "24.0.2");
        jdk("very old", "1.8.0_412");

        var outcome = shop(Optional.empty(), "up");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("No JDK 25 or newer").contains("JAVA_HOME");
    }

    @Test
    void a_verb_that_does_not_exist_is_one_sentence_and_status_2() throws Exception {
        var outcome = shop(Optional.empty(), "open");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --bogus", "up -d --only=a --fast=1", "down -x", "logs --tail"})
    void an_option_that_does_not_exist_is_refused_before_anything_is_built(String asked)
            throws Exception {
        var outcome = shop(Optional.of(jdk("given", "25")), asked.split(" "));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("has no option -");
        assertThat(project.resolve("maven.calls")).doesNotExist();
    }

    @Test
    void options_that_exist_are_passed_on() throws Exception {
        var outcome =
                shop(Optional.of(jdk("given", "25")), "up", "-d", "--only", "a,b", "--processes");

        assertThat(outcome.out()).endsWith("Main up -d --only a,b --processes\n");
    }

    @Test
    void what_has_not_changed_is_not_built_again() throws Exception {
        var home = Optional.of(jdk("given", "25"));
        shop(home, "status");
        shop(home, "status");
        assertThat(builds()).isEqualTo(1);

        var later = FileTime.from(Instant.now().plusSeconds(5));
        var source = Files.writeString(project.resolve("platform/kernel/src/main/A.java"), "");
        Files.setLastModifiedTime(source, later);
        shop(home, "status");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_build_that_fails_shows_its_errors() throws Exception {
        Files.createFile(project.resolve("maven.fails"));

        var outcome = shop(Optional.of(jdk("given", "25")), "status");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("[ERROR] it does not compile").contains("build.log");
    }

    @Test
    void bench_is_built_and_run_on_its_own() throws Exception {
        var outcome = shop(Optional.of(jdk("given", "25")), "bench", "orders", "--direct");

        assertThat(outcome.out()).endsWith("shop.bench.Main orders --direct\n");
        assertThat(project.resolve("maven.calls")).content().contains("-pl bench -am");
    }

    @Test
    void tests_end_with_the_sum_of_all_reports() throws Exception {
        executable(
                project.resolve("mvnw"),
                """
                #!/bin/sh
                mkdir -p launcher/target/surefire-reports launcher/target/failsafe-reports
                cat >launcher/target/surefire-reports/TEST-A.xml <<'XML'
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="A" time="1.5" tests="12" errors="1" skipped="0" failures="2">
                  <properties><property name="tests" value=" tests=&quot;99&quot;"/></properties>
                </testsuite>
                XML
                cat >launcher/target/failsafe-reports/TEST-B.xml <<'XML'
                <testsuite name="B"
                    tests="5" errors="0" skipped="1" failures="0"/>
                XML
                exit 1
                """);

        var outcome = shop(Optional.of(jdk("given", "25")), "test");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out().lines()).last().isEqualTo("13 passed, 3 failed");
    }

    @Test
    void a_build_that_breaks_before_any_test_counts_as_a_failure() throws Exception {
        Files.createFile(project.resolve("maven.fails"));

        var outcome = shop(Optional.of(jdk("given", "25")), "test");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out().lines()).last().isEqualTo("0 passed, 1 failed");
    }
}
