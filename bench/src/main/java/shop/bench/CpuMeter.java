package shop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The processor time each process of a run has had, and all others together. */
final class CpuMeter {

    static final String OTHERS = "others";

    /** Its workers count as the gateway. */
    private static final String GATEWAY = "gateway";

    private static final Path TICKS = Path.of("/proc/stat");
    private static final int TICK_MILLIS = 10;

    private final Map<String, Long> pids;

    CpuMeter(Map<String, Long> pids) {
        this.pids = Map.copyOf(pids);
    }

    Map<String, Duration> read() throws IOException {
        var used = new TreeMap<String, Duration>();
        pids.forEach((name, pid) -> used.put(name, usedBy(name, pid)));
        var ours = used.values().stream().reduce(Duration.ZERO, Duration::plus);
        used.put(OTHERS, usedByAll().minus(ours));
        return used;
    }

    private static Duration usedBy(String name, long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process ->
                        name.equals(GATEWAY)
                                ? Stream.concat(Stream.of(process), process.descendants())
                                : Stream.of(process))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** User, nice and system time, as the first line has them before idle time. */
    private static Duration usedByAll() throws IOException {
        if (!Files.exists(TICKS)) {
            return Duration.ZERO;
        }
        try (var lines = Files.lines(TICKS)) {
            var ticks = lines.findFirst().orElse("cpu 0 0 0").split(" +", 5);
            var sum = Stream.of(ticks).skip(1).limit(3).mapToLong(Long::parseLong).sum();
            return Duration.ofMillis(sum * TICK_MILLIS);
        }
    }
}
