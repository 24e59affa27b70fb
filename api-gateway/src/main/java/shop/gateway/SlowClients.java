package shop.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Closes connections that bring no request in time, however busily they send parts of one. */
final class SlowClients {

    private final Vertx vertx;
    private final Duration untilFirst;
    private final Duration untilNext;
    private final Map<HttpConnection, Long> timers = new HashMap<>();
    private final Map<HttpConnection, HttpServerRequest> latest = new HashMap<>();

    SlowClients(Vertx vertx, Duration untilFirst, Duration untilNext) {
        this.vertx = vertx;
        this.untilFirst = untilFirst;
        this.untilNext = untilNext;
    }

    void watch(HttpConnection connection) {
        await(connection, untilFirst);
        connection.closeHandler(_ -> {
            stopWaiting(connection);
            latest.remove(connection);
        });
    }

    void heardOf(HttpServerRequest request) {
        var connection = request.connection();
        stopWaiting(connection);
        latest.put(connection, request);
        request.response()
                .endHandler(_ -> {
                    if (request.equals(latest.get(connection))) {
                        await(connection, untilNext);
                    }
                });
    }

    private void await(HttpConnection connection, Duration patience) {
        timers.put(connection, vertx.setTimer(patience.toMillis(), _ -> connection.close()));
    }

    private void stopWaiting(HttpConnection connection) {
        var timer = timers.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
