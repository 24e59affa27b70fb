package shop.order.infrastructure.http;

import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Something done beside whoever waits for it, as a part of the same trace. */
final class Errand {

    private Errand() {}

    static <T> CompletableFuture<T> begin(String name, Supplier<T> work) {
        var begun = new CompletableFuture<T>();
        var logContext = MDC.getCopyOfContextMap();
        Runnable run =
                () -> {
                    if (logContext != null) {
                        MDC.setContextMap(logContext);
                    }
                    try {
                        begun.complete(work.get());
                    } catch (RuntimeException failure) {
                        begun.completeExceptionally(failure);
                    }
                };
        Thread.ofVirtual().name(name).start(Context.current().wrap(run));
        return begun;
    }
}
