package shop.launcher.command;

import java.io.PrintStream;
import java.time.Duration;
import picocli.CommandLine.Command;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;

/** Stops a shop that was started elsewhere, and whatever a killed launcher left behind. */
@Command(name = "down", description = "Stops the shop; its data stay.")
final class Down implements Runnable {

    /** Services may take 20 seconds to finish what is under way, and the stores follow. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ShopOptions options;
    private final PrintStream out;

    Down(ShopOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Override
    public void run() {
        out.println(stop() ? "The shop is stopped." : "No shop was running.");
    }

    private boolean stop() {
        var records = Shop.records(options);
        var hadLauncher = records.end(Shop.LAUNCHER, PATIENCE);
        var leftOver = records.endAll();
        return hadLauncher || !leftOver.isEmpty();
    }
}
