package shop.launcher.command;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.process.Health;
import shop.launcher.process.Memory;
import shop.launcher.process.PortState;
import shop.launcher.process.ProcessRecord;

/** Shows what runs. */
@Command(name = "status", description = "Shows what runs, and how it is.")
final class Status implements Callable<Integer> {

    private static final int NOT_RUNNING = 1;

    private final ShopOptions options;
    private final PrintStream out;

    Status(ShopOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Override
    public Integer call() {
        var records = Shop.records(options);
        var launcher = records.find(Shop.LAUNCHER);
        if (launcher.isEmpty()) {
            out.println("The shop is not running; ./shop up starts it.");
            return NOT_RUNNING;
        }
        var table = new Table("SERVICE", "PORT", "PID", "HEALTH", "MEMORY", "UPTIME");
        for (var running : records.alive()) {
            var isInLauncher = running.pid() == launcher.get().pid();
            table.row(
                    running.name(),
                    running.port() == 0 ? "-" : Integer.toString(running.port()),
                    Long.toString(running.pid()),
                    health(running),
                    isInLauncher && running.port() != 0 ? "in launcher" : memory(running.pid()),
                    Durations.coarse(Duration.between(running.startedAt(), Instant.now())));
        }
        out.println(table);
        return 0;
    }

    private static String health(ProcessRecord running) {
        if (running.port() == 0) {
            return "up";
        }
        if (running.name().endsWith("-service") || running.name().equals(Shop.GATEWAY)) {
            var health = URI.create("http://127.0.0.1:" + running.port() + "/health");
            return Health.isGood(health) ? "healthy" : "not healthy";
        }
        return PortState.of(running.port()) == PortState.FREE ? "not answering" : "up";
    }

    private static String memory(long pid) {
        var resident = Memory.residentMiB(pid);
        return resident.isPresent() ? resident.getAsLong() + " MB" : "?";
    }
}
