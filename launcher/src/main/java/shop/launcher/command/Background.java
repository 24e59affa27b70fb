package shop.launcher.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;

/** Starts the shop in a process that outlives this one, and shows what it says until it is open. */
final class Background {

    private static final int PAUSE_MILLIS = 100;

    /** A session of its own where there can be one: no terminal's end reaches it in either case. */
    private static final String DETACHED =
            """
            trap '' HUP INT
            if command -v setsid >/dev/null; then exec setsid "$@"; fi
            exec "$@"
            """;

    private Background() {}

    /** Returns 0 once the shop is open, else what the process ended with. */
    static int start(ShopOptions options, PrintStream out)
            throws IOException, InterruptedException {
        var home = Shop.home(options);
        var said = home.log("up");
        Files.deleteIfExists(said);
        Files.deleteIfExists(home.open());
        var process =
                new ProcessBuilder(command(options))
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(said.toFile()))
                        .start();
        var breakOff = new Thread(process::destroy, "break-off");
        Runtime.getRuntime().addShutdownHook(breakOff);
        try (var reader = new RandomAccessFile(said.toFile(), "r")) {
            while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                var isOpen = Files.exists(home.open());
                show(reader, out);
                if (isOpen) {
                    Runtime.getRuntime().removeShutdownHook(breakOff);
                    return 0;
                }
            }
            show(reader, out);
        }
        return process.exitValue();
    }

    private static List<String> command(ShopOptions options) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", DETACHED, "shop"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(Main.class.getName(), "up"));
        if (options.processes()) {
            command.add("--processes");
        }
        if (!options.only().isEmpty()) {
            command.add("--only=" + String.join(",", options.only()));
        }
        if (!options.gateway()) {
            command.add("--no-gateway");
        }
        return command;
    }

    private static void show(RandomAccessFile said, PrintStream out) throws IOException {
        var fresh = new byte[(int) (said.length() - said.getFilePointer())];
        said.readFully(fresh);
        out.write(fresh);
        out.flush();
    }
}
