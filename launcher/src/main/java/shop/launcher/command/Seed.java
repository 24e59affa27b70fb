package shop.launcher.command;

import java.io.PrintStream;
import picocli.CommandLine.Command;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.plan.ShopProblem;
import shop.launcher.sample.SampleData;

/** Loads the sample data into the running shop. */
@Command(name = "seed", description = "Loads the sample products and users; twice does no harm.")
final class Seed implements Runnable {

    private final ShopOptions options;
    private final PrintStream out;

    Seed(ShopOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Override
    public void run() {
        if (Shop.records(options).find(Shop.LAUNCHER).isEmpty()) {
            throw new ShopProblem("The shop is not running; ./shop up starts it.");
        }
        var plan = Shop.plan(options);
        new SampleData(plan, plan.environment(options.env())).load(out::println);
    }
}
