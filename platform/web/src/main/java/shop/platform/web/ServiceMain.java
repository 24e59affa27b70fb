package shop.platform.web;

import java.util.function.Function;
import org.slf4j.LoggerFactory;
import shop.platform.kernel.Running;
import shop.platform.observability.Logging;
import shop.platform.settings.Settings;
import shop.platform.settings.SettingsProblem;

/** A service as a process: settings from the environment, stopped by a signal. */
public final class ServiceMain {

    private static final int BAD_SETTINGS = 2;

    private ServiceMain() {}

    /** Ends the process with status 2 and a sentence per fault if the settings do not hold. */
    public static void run(String name, String[] args, Function<Settings, Running> start) {
        if (args.length > 0) {
            refuse(name + " takes no arguments; its settings come from the environment.");
        }
        try {
            var settings = Settings.of(System.getenv());
            Logging.configure(settings);
            var running = start.apply(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, name + "/stop"));
            LoggerFactory.getLogger(ServiceMain.class)
                    .info("{} answers on port {}", name, running.port());
        } catch (SettingsProblem problem) {
            refuse(String.valueOf(problem.getMessage()));
        }
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        System.exit(BAD_SETTINGS);
    }
}
