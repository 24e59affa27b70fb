package shop.platform.observability;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;

/**
 * Logback's set-up in code, which the first line logged finds in place. A file named by {@code
 * -Dlogback.configurationFile} goes before it.
 */
public final class LogbackSetup extends ContextAwareBase implements Configurator {

    /** Line breaks in a message are shown as ⏎, so that no request can forge a line. */
    private static final String LINE =
            "%d{HH:mm:ss.SSS} %-5level %-17X{service} %logger{0}:"
                    + " %replace(%msg){'[\\r\\n]+', '⏎'}"
                    + " %X{trace_id} %X{request_id}%n%ex";

    private static final List<String> CHATTY =
            List.of(
                    "com.zaxxer.hikari",
                    "io.helidon",
                    "io.lettuce",
                    "io.netty",
                    "org.apache.kafka",
                    "org.flywaydb",
                    "org.mongodb");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        install(context, false, Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void install(LoggerContext context, boolean json, Level level) {
        context.reset();
        for (var name : CHATTY) {
            context.getLogger(name).setLevel(Level.WARN);
        }
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(console(context, json ? jsonLines() : textLines()));
    }

    private static ConsoleAppender<ILoggingEvent> console(
            LoggerContext context, Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setEncoder(encoder);
        console.start();
        return console;
    }

    private static Encoder<ILoggingEvent> textLines() {
        var lines = new PatternLayoutEncoder();
        lines.setPattern(LINE);
        return lines;
    }

    private static Encoder<ILoggingEvent> jsonLines() {
        var lines = new JsonEncoder();
        lines.setWithContext(false);
        lines.setWithSequenceNumber(false);
        lines.setWithNanoseconds(false);
        lines.setWithMessage(false);
        lines.setWithArguments(false);
        lines.setWithFormattedMessage(true);
        return lines;
    }
}
