package shop.discovery.presentation.rest;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import shop.discovery.application.ListServices;
import shop.discovery.application.ServiceView;
import shop.discovery.application.WatchServices;
import shop.platform.web.EventStream;
import shop.platform.web.ServerEvent;

/**
 * Sends every service once, and again whenever something in it becomes different, as server-sent
 * events. Who reads too slowly to keep up is cut off, to come back and see everything anew.
 */
public final class WatchStream {

    private static final int BACKLOG = 1_000;

    private final ListServices listServices;
    private final WatchServices watchServices;
    private final JsonType<ServiceResponse> json =
            Jsonb.builder().serializeEmpty(true).build().type(ServiceResponse.class);

    public WatchStream(ListServices listServices, WatchServices watchServices) {
        this.listServices = listServices;
        this.watchServices = watchServices;
    }

    public void route(HttpRouting.Builder routing) {
        routing.get("/watch", this::watch);
    }

    private void watch(ServerRequest request, ServerResponse response) {
        var events = new ArrayBlockingQueue<ServerEvent>(BACKLOG);
        var number = new AtomicLong();
        var end = watchServices.handle(service -> offer(events, event(service, number)));
        try {
            listServices.handle().forEach(service -> offer(events, event(service, number)));
            EventStream.pump(request, response, events);
        } finally {
            end.run();
        }
    }

    private ServerEvent event(ServiceView service, AtomicLong number) {
        return new ServerEvent(
                Long.toString(number.incrementAndGet()),
                "service",
                json.toJson(ServiceResponse.of(service)));
    }

    private static void offer(BlockingQueue<ServerEvent> events, ServerEvent event) {
        if (!events.offer(event)) {
            events.clear();
            events.add(ServerEvent.END);
        }
    }
}
