package shop.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import shop.launcher.Progress;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.sample.Rush;
import shop.launcher.sample.SampleData;
import shop.platform.observability.Logging;
import shop.platform.settings.Settings;

/**
 * Runs a shop that nobody sees, beside any other, for as long as it takes to load the sample data
 * and sell some of it: the JVMs note down what they needed, and start and get up to speed quicker
 * from then on. It heeds no setting, so that no store of anybody's is touched.
 */
@Command(name = "train", hidden = true, description = "Prepares quick starts.")
final class Train implements Callable<Integer> {

    /** Far from the contract's ports, and below those the system hands out. */
    private static final int OFFSET = 4_000;

    /** Enough for the JVM to learn what orders and payments take; a few seconds. */
    private static final int ORDERS = 1_000;

    private final ShopOptions options;

    Train(ShopOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        var home = Files.createTempDirectory("shop-training");
        var env =
                Map.of("SHOP_HOME", home.toString(), "SHOP_PORT_OFFSET", Integer.toString(OFFSET));
        Logging.configure(Settings.of(env));
        var wanted =
                ShopOptions.of(options.root(), env)
                        .withGateway(false)
                        .withCaches(options.caches())
                        .asTraining();
        try (var shop = Shop.start(wanted, Progress.silent())) {
            new SampleData(shop.plan(), shop.env()).load(_ -> {});
            new Rush(shop::service).run(ORDERS);
        } finally {
            Reset.delete(home);
        }
        return 0;
    }
}
