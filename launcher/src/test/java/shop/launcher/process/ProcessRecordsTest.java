package shop.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

    @TempDir private Path directory;
    private Child sleeper;

    @BeforeEach
    void start() {
        sleeper = Sleeper.start(directory);
    }

    @AfterEach
    void stop() {
        sleeper.stop();
    }

    private ProcessRecords records() {
        return new ProcessRecords(directory);
    }

    @Test
    void what_a_killed_launcher_left_is_found_and_ended_by_the_next() {
        records().add("order-service", 8003, sleeper.pid());

        var ended = records().endAll();

        assertThat(ended).extracting(ProcessRecord::name).containsExactly("order-service");
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(records().endAll()).isEmpty();
    }

    @Test
    void a_process_that_got_the_pid_later_is_left_alone() {
        var written = ProcessRecord.of("order-service", 8003, sleeper.pid());
        records()
                .add(
                        new ProcessRecord(
                                written.name(),
                                written.port(),
                                written.pid(),
                                written.startedAt().minus(Duration.ofMinutes(1)),
                                written.command()));

        assertThat(records().endAll()).isEmpty();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void a_process_that_runs_another_program_is_left_alone() {
        var written = ProcessRecord.of("order-service", 8003, sleeper.pid());
        records()
                .add(
                        new ProcessRecord(
                                written.name(),
                                written.port(),
                                written.pid(),
                                written.startedAt(),
                                "/opt/jdk/bin/java"));

        assertThat(records().endAll()).isEmpty();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void a_launcher_never_ends_itself() {
        records().add("launcher", 0, ProcessHandle.current().pid());

        assertThat(records().endAll()).isEmpty();
        assertThat(records().find("launcher")).isEmpty();
    }

    @Test
    void one_part_is_ended_by_name() {
        records().add("order-service", 8003, sleeper.pid());

        assertThat(records().end("user-service", Duration.ofSeconds(5))).isFalse();
        assertThat(records().end("order-service", Duration.ofSeconds(5))).isTrue();
        assertThat(sleeper.isAlive()).isFalse();
    }

    @Test
    void those_that_ended_by_themselves_are_not_shown() {
        records().add(new ProcessRecord("gone", 1, Long.MAX_VALUE, Instant.EPOCH, "gone"));
        records().add("order-service", 8003, sleeper.pid());

        assertThat(records().alive())
                .extracting(ProcessRecord::name)
                .containsExactly("order-service");
    }
}
