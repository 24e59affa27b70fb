package shop.platform.observability;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A piece of work that is traced: from its start until it is closed, by the thread that started it,
 * that thread's log lines bear the service and the trace, and calls it makes carry the trace on.
 */
public final class Activity implements AutoCloseable {

    private final Span span;
    private final Scope scope;
    private final @Nullable Map<String, String> outerLogContext;

    @SuppressWarnings("MustBeClosedChecker") // the scope lasts as long as the activity
    Activity(String service, Span span) {
        this.span = span;
        this.scope = span.makeCurrent();
        this.outerLogContext = MDC.getCopyOfContextMap();
        MDC.put(Logging.SERVICE, service);
        MDC.put(Logging.TRACE_ID, traceId());
    }

    /** The W3C trace id: 32 hexadecimal digits. */
    public String traceId() {
        return span.getSpanContext().getTraceId();
    }

    public Activity attribute(String name, String value) {
        span.setAttribute(name, value);
        return this;
    }

    public Activity attribute(String name, long value) {
        span.setAttribute(name, value);
        return this;
    }

    /** Marks the work as failed. */
    public void failed(Throwable cause) {
        span.setStatus(StatusCode.ERROR);
        span.recordException(cause);
    }

    @Override
    public void close() {
        if (outerLogContext == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(outerLogContext);
        }
        scope.close();
        span.end();
    }
}
