package shop.launcher.command;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shop.launcher.Progress;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.sample.SampleData;
import shop.platform.observability.Logging;
import shop.platform.settings.Settings;

/** Starts the shop and stays until it is told to stop. */
@Command(name = "up", description = "Starts the shop: stores, services and gateway.")
final class Up implements Callable<Integer> {

    @Option(names = "--processes", description = "Each service in a process of its own.")
    private boolean processes;

    @Option(names = "--only", split = ",", description = "These services only: a,b.")
    private Set<String> only = Set.of();

    @Option(names = "--no-gateway", description = "Without the gateway.")
    private boolean noGateway;

    @Option(
            names = {"-d", "--detach"},
            description = "Start it in the background and return.")
    private boolean detach;

    private final ShopOptions options;
    private final PrintStream out;

    Up(ShopOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        var begin = System.nanoTime();
        var wanted = options.inProcesses(processes).only(only).withGateway(!noGateway);
        if (detach) {
            return Background.start(wanted, out);
        }
        sendOutputTo(Shop.home(wanted).log(Shop.LAUNCHER));
        Logging.configure(Settings.of(wanted.env()));
        var shop = Shop.prepare(wanted, progress());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(shop), "stop"));
        shop.run();
        new SampleData(shop.plan(), shop.env()).loadOnce(out::println);
        Welcome.print(shop, Duration.ofNanos(System.nanoTime() - begin), out);
        Files.writeString(shop.plan().home().open(), "");
        new CountDownLatch(1).await();
        return 0;
    }

    private void stop(Shop shop) {
        out.println("Stopping …");
        shop.close();
        out.println("Stopped.");
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void started(String part, int port, Duration took) {
                out.printf("  %-18s %5d  %s%n", part, port, Durations.seconds(took));
            }

            @Override
            public void note(String sentence) {
                out.println(sentence);
            }
        };
    }

    /** The services in this process log to standard output; the terminal is kept for people. */
    private static void sendOutputTo(Path log) {
        try {
            var file = new FileOutputStream(log.toFile(), true);
            var stream = new PrintStream(file, true, StandardCharsets.UTF_8);
            System.setOut(stream);
            System.setErr(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + log, e);
        }
    }
}
