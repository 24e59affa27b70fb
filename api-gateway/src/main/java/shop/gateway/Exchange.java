package shop.gateway;

import io.vertx.httpproxy.ProxyContext;
import org.jspecify.annotations.Nullable;

/** What is known of an admitted request on its way. */
final class Exchange {

    private static final String KEY = "exchange";

    private final Trace trace;
    private final Route route;
    private @Nullable Instance target;

    Exchange(Trace trace, Route route) {
        this.trace = trace;
        this.route = route;
    }

    static Exchange of(ProxyContext context) {
        return context.get(KEY, Exchange.class);
    }

    void attachTo(ProxyContext context) {
        context.set(KEY, this);
    }

    Trace trace() {
        return trace;
    }

    Route route() {
        return route;
    }

    void aimAt(Instance instance) {
        target = instance;
    }

    Instance target() {
        if (target == null) {
            throw new IllegalStateException("no instance was chosen");
        }
        return target;
    }
}
