package shop.launcher.command;

import java.io.PrintStream;
import java.net.URI;
import picocli.CommandLine.Command;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.plan.ShopProblem;
import shop.launcher.sample.Walk;

/** Walks through the running shop. */
@Command(name = "demo", description = "Registers, sells, orders and pays, and shows every step.")
final class Demo implements Runnable {

    private final ShopOptions options;
    private final PrintStream out;

    Demo(ShopOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Override
    public void run() {
        var gateway =
                Shop.records(options)
                        .find(Shop.GATEWAY)
                        .orElseThrow(() ->
                                new ShopProblem("No gateway is running; ./shop up starts it."));
        new Walk(URI.create("http://127.0.0.1:" + gateway.port()), out).through();
    }
}
