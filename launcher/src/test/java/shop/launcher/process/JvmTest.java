package shop.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmTest {

    @TempDir private Path caches;

    @Test
    void a_training_run_makes_a_cache_and_later_runs_use_it() throws IOException {
        var cache = caches.resolve("kafka.aot");

        assertThat(new Jvm(Optional.of(caches), true).cacheOptions("kafka"))
                .containsExactly("-XX:AOTCacheOutput=" + cache);
        assertThat(new Jvm(Optional.of(caches), false).cacheOptions("kafka")).isEmpty();

        Files.createFile(cache);
        assertThat(new Jvm(Optional.of(caches), false).cacheOptions("kafka"))
                .contains("-XX:AOTCache=" + cache);
    }

    @Test
    void the_same_java_runs_the_other_parts() {
        var command = new Jvm(Optional.empty(), false).command(JvmTest.class, "shop", "64m");

        assertThat(command.getFirst()).startsWith(System.getProperty("java.home"));
        assertThat(command).contains("-Xmx64m").endsWith(JvmTest.class.getName());
    }
}
