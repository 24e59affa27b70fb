package shop.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    private final RestartDelays quick =
            new RestartDelays(Duration.ofMillis(10), Duration.ofMillis(40), Duration.ofHours(1));

    @TempDir private Path directory;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private Supervised supervise(Supplier<Child> start) {
        return Supervised.start("sleeper", 1, start, records(), quick, said::add);
    }

    private ProcessRecords records() {
        return new ProcessRecords(directory);
    }

    @Test
    void a_killed_process_is_started_again_each_time_a_little_later() {
        try (var sleeper = supervise(() -> Sleeper.start(directory))) {
            for (int kills = 1; kills <= 3; kills++) {
                var pid = sleeper.pid();
                sleeper.kill();
                await().until(() -> sleeper.pid() != pid);
            }

            assertThat(ProcessHandle.of(sleeper.pid())).isPresent();
            assertThat(said)
                    .contains(
                            "sleeper has died; it is started again in 10 ms",
                            "sleeper has died; it is started again in 20 ms",
                            "sleeper has died; it is started again in 40 ms");
        }
    }

    @Test
    void the_new_process_is_the_one_on_record() {
        try (var sleeper = supervise(() -> Sleeper.start(directory))) {
            var pid = sleeper.pid();
            sleeper.kill();

            await().until(() -> sleeper.pid() != pid);

            assertThat(records().alive()).extracting(ProcessRecord::pid).contains(sleeper.pid());
        }
    }

    @Test
    void one_that_cannot_be_started_again_is_tried_until_it_can() {
        var starts = new AtomicInteger();
        Supplier<Child> failsTwice =
                () -> {
                    var start = starts.incrementAndGet();
                    if (start == 2 || start == 3) {
                        throw new IllegalStateException("not yet");
                    }
                    return Sleeper.start(directory);
                };
        try (var sleeper = supervise(failsTwice)) {
            sleeper.kill();

            await().until(() -> said.contains("sleeper is back"));

            assertThat(starts).hasValue(4);
            assertThat(said).contains("sleeper could not be started: not yet");
        }
    }

    @Test
    void the_first_start_that_fails_is_the_callers_to_handle() {
        assertThatThrownBy(() ->
                        supervise(() -> {
                            throw new IllegalStateException("no such program");
                        }))
                .hasMessage("no such program");
    }

    @Test
    void a_closed_one_is_ended_and_not_started_again() {
        var starts = new AtomicInteger();
        var sleeper =
                supervise(() -> {
                    starts.incrementAndGet();
                    return Sleeper.start(directory);
                });
        var pid = sleeper.pid();

        sleeper.close();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(starts).hasValue(1);
        assertThat(records().alive()).isEmpty();
        assertThat(said).isEmpty();
    }
}
