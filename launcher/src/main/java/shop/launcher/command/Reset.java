package shop.launcher.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.plan.ShopProblem;

/** Forgets everything a shop has. */
@Command(name = "reset", description = "Forgets all data, logs and secrets of the shop.")
final class Reset implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    private final ShopOptions options;
    private final PrintStream out;

    Reset(ShopOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var home = Shop.home(options).path();
        var records = Shop.records(options);
        if (records.find(Shop.LAUNCHER).isPresent()) {
            throw new ShopProblem("The shop is running; stop it first: ./shop down");
        }
        if (!yes && !agreed("Forget all data in " + home + "? (yes/no) ")) {
            out.println("Nothing was changed.");
            return REFUSED;
        }
        records.endAll();
        delete(home);
        out.println("Forgotten: the next ./shop up starts afresh.");
        return 0;
    }

    private boolean agreed(String question) throws IOException {
        out.print(question);
        out.flush();
        var answer = new StringBuilder();
        for (int c = System.in.read(); c >= 0 && c != '\n'; c = System.in.read()) {
            answer.append((char) c);
        }
        return answer.toString().strip().equals("yes");
    }

    /** Deletes a directory with all that is in it. */
    static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
