package shop.launcher.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.plan.Home;
import shop.launcher.plan.ShopProblem;
import shop.launcher.process.ProcessRecord;

/** Shows the end of a log and, if wanted, what is added to it. */
@Command(name = "logs", description = "Shows the shop's log, or that of one part.")
final class Logs implements Callable<Integer> {

    private static final int LAST_LINES = 100;
    private static final int PAUSE_MILLIS = 200;

    @Parameters(
            arity = "0..1",
            description = "A service or store; without it, the log of the launcher.")
    private Optional<String> part = Optional.empty();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is added, until Ctrl-C.")
    private boolean follow;

    private final ShopOptions options;
    private final PrintStream out;

    Logs(ShopOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Shop.home(options);
        var log = log(home);
        var isWanted = isWanted(log.equals(home.log(Shop.LAUNCHER)));
        var lines =
                Files.readAllLines(log, StandardCharsets.UTF_8).stream().filter(isWanted).toList();
        lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).forEach(out::println);
        if (follow) {
            follow(log, isWanted);
        }
        return 0;
    }

    private Path log(Home home) throws IOException {
        var log = home.log(isInLauncher() ? Shop.LAUNCHER : part.orElse(Shop.LAUNCHER));
        if (!Files.exists(log)) {
            throw new ShopProblem(
                    "There is no log of " + part.orElse("the shop") + logsThereAre(home));
        }
        return log;
    }

    /** A part within the launcher has no log of its own: its lines stand in the launcher's. */
    private boolean isInLauncher() {
        var records = Shop.records(options);
        var own = part.flatMap(records::find).map(ProcessRecord::pid);
        return own.isPresent() && own.equals(records.find(Shop.LAUNCHER).map(ProcessRecord::pid));
    }

    private static String logsThereAre(Home home) throws IOException {
        try (var files = Files.list(home.logs())) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".log"))
                            .map(name -> name.substring(0, name.length() - ".log".length()))
                            .sorted()
                            .toList();
            return names.isEmpty()
                    ? "; nothing was started yet."
                    : "; there are logs of " + String.join(", ", names) + ".";
        }
    }

    private Predicate<String> isWanted(boolean isShared) {
        return part.filter(_ -> isShared)
                .map(name -> (Predicate<String>) line -> line.contains(name))
                .orElse(_ -> true);
    }

    /** Begins anew where the file has become shorter, as it does when it is set aside. */
    private void follow(Path log, Predicate<String> isWanted)
            throws IOException, InterruptedException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(file.length());
            while (!out.checkError()) {
                if (file.length() < file.getFilePointer()) {
                    file.seek(0);
                }
                for (var line = file.readLine(); line != null; line = file.readLine()) {
                    var text =
                            new String(
                                    line.getBytes(StandardCharsets.ISO_8859_1),
                                    StandardCharsets.UTF_8);
                    if (isWanted.test(text)) {
                        out.println(text);
                    }
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
