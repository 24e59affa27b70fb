package shop.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.util.HashMap;
import java.util.Map;

/** Closes connections that bring no request in time. */
final class SlowClients {

    private static final long PATIENCE_MILLIS = 10_000;

    private final Vertx vertx;
    private final Map<HttpConnection, Long> timers = new HashMap<>();

    SlowClients(Vertx vertx) {
        this.vertx = vertx;
    }

    void watch(HttpConnection connection) {
        timers.put(connection, vertx.setTimer(PATIENCE_MILLIS, _ -> connection.close()));
        connection.closeHandler(_ -> heardOf(connection));
    }

    void heardOf(HttpConnection connection) {
        var timer = timers.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
