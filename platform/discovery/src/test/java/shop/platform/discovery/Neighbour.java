package shop.platform.discovery;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Another service, or the registry, over real HTTP. */
final class Neighbour implements AutoCloseable {

    /** What was asked of it; header names in lower case. */
    record Asked(String method, String path, String query, Map<String, String> headers) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final WebServer server;
    private volatile Handler behaviour = (_, response) -> response.send("{}");

    Neighbour() {
        this(0);
    }

    Neighbour(int port) {
        server =
                WebServer.builder()
                        .port(port)
                        .shutdownHook(false)
                        .routing(routing -> routing.any(this::answer))
                        .build()
                        .start();
    }

    String url() {
        return "http://localhost:" + port();
    }

    int port() {
        return server.port();
    }

    List<Asked> asked() {
        return asked;
    }

    Neighbour answering(String body) {
        behaviour = (_, response) -> response.send(body);
        return this;
    }

    Neighbour answering(Status status) {
        behaviour = (_, response) -> response.status(status).send("{}");
        return this;
    }

    Neighbour answeringNothing() {
        behaviour = (_, response) -> response.status(Status.NO_CONTENT_204).send();
        return this;
    }

    /** Fails the first {@code failing} of each {@code of} requests. */
    Neighbour failing(int failing, int of) {
        behaviour =
                (_, response) ->
                        response.status(
                                        (asked.size() - 1) % of < failing
                                                ? Status.SERVICE_UNAVAILABLE_503
                                                : Status.OK_200)
                                .send("{}");
        return this;
    }

    Neighbour hanging() {
        behaviour = (_, _) -> closing.await();
        return this;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop();
    }

    private void answer(ServerRequest request, ServerResponse response) throws Exception {
        var headers = new TreeMap<String, String>();
        request.headers()
                .forEach(header -> headers.put(header.headerName().lowerCase(), header.get()));
        asked.add(
                new Asked(
                        request.prologue().method().text(),
                        request.path().path(),
                        request.query().rawValue(),
                        headers));
        behaviour.handle(request, response);
    }
}
