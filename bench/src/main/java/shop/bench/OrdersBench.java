package shop.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Orders and whole checkouts per second, in turns with the bare database transaction, so that
 * whatever else the machine does befalls all of them. Fails if the tables then disagree with what
 * the customers were told.
 */
@Command(name = "orders", description = "Orders and whole checkouts, beside MariaDB's own limit.")
final class OrdersBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** After this a load pays for what it leaves behind, such as mails, as fast as it comes. */
    private static final Duration RUN_IN = Duration.ofSeconds(5);

    @Option(
            names = "--clients",
            defaultValue = "64",
            description = "Customers at once: ${DEFAULT-VALUE}.")
    private int clients = 64;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "Seconds before anything is measured: ${DEFAULT-VALUE}.")
    private int warmUp = 60;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "Seconds for each measure: ${DEFAULT-VALUE}.")
    private int seconds = 30;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Turns these are split into: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--direct", description = "Ask the services themselves, not the gateway.")
    private boolean direct;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        var root = Path.of(System.getProperty("shop.root", "")).toAbsolutePath();
        out.println("Starting a shop of its own …");
        try (var shop = BenchShop.start(root)) {
            var market = Market.open(shop, clients);
            var faults = measured(shop, market);
            faults.forEach(fault -> out.println("WRONG: " + fault));
            out.println(faults.isEmpty() ? "The tables agree." : "The tables do not agree.");
            return faults.isEmpty() ? 0 : 1;
        }
    }

    private List<String> measured(BenchShop shop, Market market) throws Exception {
        var promises = new Promises();
        var door = direct ? shop.services() : shop.gateway();
        var tables = new Tables(shop.jdbcUrl());
        var cpu = new CpuMeter(shop.pids());
        var orderers = new ArrayList<Load.Client>();
        var buyers = new ArrayList<Load.Client>();
        try (tables;
                var payments = new PaymentWatch(shop.jdbcUrl());
                var ceiling = Ceiling.open(shop.jdbcUrl(), clients)) {
            for (var buyer : market.buyers()) {
                var shopper = new Shopper(door, buyer, market, promises);
                orderers.add(shopper::order);
                buyers.add(
                        () -> shopper.order() && shopper.pay() && payments.isSeen(shopper.last()));
            }
            out.printf("Warming up for %d s …%n", warmUp);
            warmUp(ceiling.clients(), Math.min(warmUp, 5));
            warmUp(buyers, warmUp);

            var turn = Duration.ofMillis(seconds * 1000L / rounds);
            var bare = new Measure("bare order transaction", cpu);
            var orders = new Measure("orders confirmed", cpu);
            var checkouts = new Measure("whole checkouts", cpu);
            for (var round = 1; round <= rounds; round++) {
                market.renew(shop);
                takeTurn(tables, bare, ceiling.clients(), turn);
                takeTurn(tables, orders, orderers, turn);
                takeTurn(tables, checkouts, buyers, turn);
                out.printf(
                        "Round %d: %,.0f bare, %,.0f orders, %,.0f checkouts a second%n",
                        round, bare.last(), orders.last(), checkouts.last());
            }
            market.renew(shop);
            tables.awaitQuiet(PATIENCE);
            var half = new Measure("orders at half load", cpu);
            var rate = orders.median() / 2;
            var _ = Load.open(orderers, rate, RUN_IN);
            half.add(() -> Load.open(orderers, rate, Duration.ofSeconds(seconds)));
            tables.awaitQuiet(PATIENCE);
            new Report(out).print(List.of(orders, checkouts, half), bare, promises);
            return Stream.concat(
                            promises.faults().stream(),
                            new Audit(tables, market, promises).faults().stream())
                    .toList();
        }
    }

    private static void warmUp(List<? extends Load.Client> clients, int seconds) throws Exception {
        try (var load = new ClosedLoad(clients)) {
            var _ = load.count(Duration.ofSeconds(seconds));
        }
    }

    /** Begins with nothing left over from the turn before, and counts once all is under way. */
    private static void takeTurn(
            Tables tables, Measure measure, List<? extends Load.Client> clients, Duration length)
            throws Exception {
        tables.awaitQuiet(PATIENCE);
        try (var load = new ClosedLoad(clients)) {
            var _ = load.count(RUN_IN);
            measure.add(() -> load.count(length));
        }
    }
}
