package shop.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.launcher.gateway.Gateways;
import shop.launcher.plan.Home;
import shop.launcher.plan.Plan;
import shop.launcher.plan.ShopProblem;
import shop.launcher.process.Jvm;
import shop.launcher.process.Lock;
import shop.launcher.process.LogRotation;
import shop.launcher.process.Part;
import shop.launcher.process.ProcessRecords;
import shop.platform.settings.Settings;

/**
 * A whole shop on this machine, running until it is closed. Only one runs in a home directory at a
 * time; shops with other homes and {@code SHOP_PORT_OFFSET}s run beside it.
 */
public final class Shop implements AutoCloseable {

    /** The name under which the launcher itself is recorded. */
    public static final String LAUNCHER = "launcher";

    /** The name of the gateway among the parts. */
    public static final String GATEWAY = "gateway";

    private final Plan plan;
    private final Progress progress;
    private final Map<String, String> env;
    private final Optional<Gateways> gateways;
    private final Starting starting;
    private final Parts parts = new Parts();
    private final ProcessRecords records;
    private final Lock lock;
    private final LogRotation logs;

    /**
     * Starts it and returns once all services are ready.
     *
     * @throws ShopProblem if it cannot be started as asked; nothing is left running then
     */
    public static Shop start(ShopOptions options, Progress progress) {
        var shop = prepare(options, progress);
        shop.run();
        return shop;
    }

    /** Makes the one shop of its home directory, which is then to be run and closed. */
    public static Shop prepare(ShopOptions options, Progress progress) {
        return new Shop(options, plan(options), progress);
    }

    /** What a shop with these options consists of. */
    public static Plan plan(ShopOptions options) {
        var settings = Settings.of(options.env());
        return Plan.of(home(options), settings, options.services(), options.only());
    }

    /** The directory in which a shop with these options keeps what it has. */
    public static Home home(ShopOptions options) {
        var given = Optional.ofNullable(options.env().get("SHOP_HOME")).filter(s -> !s.isBlank());
        return new Home(given.map(Path::of).orElse(options.root().resolve(".shop")));
    }

    /** Which processes run for a shop with these options, started by whomever. */
    public static ProcessRecords records(ShopOptions options) {
        return new ProcessRecords(home(options).run());
    }

    private Shop(ShopOptions options, Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.env = plan.environment(options.env());
        this.records = new ProcessRecords(plan.home().run());
        this.lock =
                Lock.take(plan.home().run().resolve("lock"))
                        .orElseThrow(() -> new ShopProblem(alreadyRuns()));
        this.logs = new LogRotation(plan.home().logs());
        this.gateways =
                options.gateway()
                        ? Optional.of(
                                new Gateways(plan, env, options.root(), records, progress::note))
                        : Optional.empty();
        var jvm = new Jvm(options.caches(), options.training());
        var stores = new EmbeddedStores(plan, jvm, records, progress::note);
        var services =
                options.processes()
                        ? ServiceStarter.inProcesses(env, plan.home(), jvm, records, progress::note)
                        : ServiceStarter.inThisProcess(env, records);
        this.starting = new Starting(plan, env, stores, services, parts, progress);
    }

    /** Starts everything; closes the shop where that fails. */
    public void run() {
        try {
            for (var left : records.endAll()) {
                progress.note(
                        "Ended " + left.name() + ", left over by a launcher that was killed.");
            }
            PortCheck.refuseTaken(plan);
            records.add(LAUNCHER, 0, ProcessHandle.current().pid());
            starting.run();
            gateways.ifPresent(gateways -> parts.gateway().add(gateways.start()));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Where people and programs find the shop. */
    public URI gateway() {
        return address(part(GATEWAY));
    }

    public URI service(String name) {
        return address(part(name));
    }

    /** Gateway, services and stores. */
    public List<Part> parts() {
        return parts.all();
    }

    /** The processes of all parts, by name. */
    public Map<String, Long> pids() {
        var pids = new TreeMap<String, Long>();
        parts.all().forEach(part -> pids.put(part.name(), part.pid()));
        return pids;
    }

    public long pid(String name) {
        return part(name).pid();
    }

    /** Kills the process of a part as {@code kill -9} does; it is started again by itself. */
    public void kill(String name) {
        part(name).kill();
    }

    /** The settings every service was given, generated secrets among them. */
    public Map<String, String> env() {
        return env;
    }

    public Plan plan() {
        return plan;
    }

    /** Stops everything in order. Twice does no harm. */
    @Override
    public void close() {
        starting.stop();
        parts.close();
        records.endAll();
        logs.close();
        lock.close();
    }

    private Part part(String name) {
        return parts.find(name)
                .orElseThrow(() -> new IllegalArgumentException("nothing runs as " + name));
    }

    private static URI address(Part part) {
        return URI.create("http://127.0.0.1:" + part.port());
    }

    private String alreadyRuns() {
        var pid =
                records.find(LAUNCHER).map(launcher -> " (pid " + launcher.pid() + ")").orElse("");
        return "The shop is already running%s: ./shop status shows it, ./shop down stops it."
                .formatted(pid);
    }
}
