package shop.platform.observability;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import shop.platform.settings.Settings;

/**
 * Log lines on standard output, as text for people or, with {@code LOG_FORMAT=json}, for programs.
 * {@code LOG_LEVEL} says from which level on. Each line bears what is known of {@link #SERVICE},
 * {@link #TRACE_ID} and {@link #REQUEST_ID}.
 */
public final class Logging {

    /** MDC key: which service's work this line is about. */
    public static final String SERVICE = "service";

    /** MDC key: the W3C trace the work belongs to. */
    public static final String TRACE_ID = "trace_id";

    /** MDC key: the request, as the client or the gateway named it. */
    public static final String REQUEST_ID = "request_id";

    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");

    private static final Set<String> FORMATS = Set.of("json", "text");

    private Logging() {}

    /** Sets form and level for this process, and takes in the lines of java.util.logging. */
    public static void configure(Settings settings) {
        var level = oneOf(LEVELS, settings, "LOG_LEVEL", "info");
        var format = oneOf(FORMATS, settings, "LOG_FORMAT", "text");
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        LogbackSetup.install(context, format.equals("json"), Level.toLevel(level));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static String oneOf(
            Set<String> allowed, Settings settings, String name, String fallback) {
        var value = settings.text(name, fallback);
        if (allowed.contains(value)) {
            return value;
        }
        settings.fault(name, "is not one of " + allowed.stream().sorted().toList() + ": " + value);
        return fallback;
    }
}
