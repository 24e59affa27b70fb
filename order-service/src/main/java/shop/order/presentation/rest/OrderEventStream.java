package shop.order.presentation.rest;

import io.avaje.http.api.PathTypeConversion;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.order.application.ShowTimeline;
import shop.order.domain.OrderId;
import shop.order.domain.TimelineEntry;
import shop.platform.web.EventStream;
import shop.platform.web.ServerEvent;

/** An order's timeline as server-sent events, until the order has come to its end. */
public final class OrderEventStream {

    private static final Logger LOG = LoggerFactory.getLogger(OrderEventStream.class);

    /** How long whoever feeds a stream may go on after it has ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final JsonType<TimelineEntryResponse> JSON =
            Jsonb.builder().build().type(TimelineEntryResponse.class);

    private final ShowTimeline showTimeline;

    public OrderEventStream(ShowTimeline showTimeline) {
        this.showTimeline = showTimeline;
    }

    public void addTo(HttpRouting.Builder routing) {
        routing.get("/api/orders/{id}/events", this::stream);
    }

    /** The first look is taken before the stream begins, while a refusal can still be answered. */
    private void stream(ServerRequest request, ServerResponse response) {
        var id = PathTypeConversion.asLong(request.path().pathParameters().get("id"));
        var start =
                new ShowTimeline.Query(
                        new OrderId(id), CallerReach.of(request), lastSeen(request), Duration.ZERO);
        var known = showTimeline.handle(start);
        var events = new LinkedBlockingQueue<ServerEvent>();
        var gone = new AtomicBoolean();
        var feeder = Thread.ofVirtual().start(() -> feed(events, start, known, gone));
        try {
            EventStream.pump(request, response, events);
        } finally {
            gone.set(true);
            join(feeder);
        }
    }

    /**
     * So that nobody asks a database that is being closed. An interrupt instead would break the
     * connection of whoever is reading.
     */
    private static void join(Thread feeder) {
        try {
            feeder.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void feed(
            BlockingQueue<ServerEvent> events,
            ShowTimeline.Query start,
            List<TimelineEntry> known,
            AtomicBoolean gone) {
        try {
            var query = start;
            var entries = known;
            while (!gone.get() && tell(events, entries)) {
                var seen = entries.isEmpty() ? query.after() : entries.getLast().version();
                query = new ShowTimeline.Query(start.order(), start.reach(), seen, PATIENCE);
                entries = showTimeline.handle(query);
            }
        } catch (RuntimeException fault) {
            LOG.info("a stream ends, its client may come back: {}", fault.toString());
        }
        events.add(ServerEvent.END);
    }

    /** Whether there may be more to tell. */
    private static boolean tell(BlockingQueue<ServerEvent> events, List<TimelineEntry> entries) {
        entries.forEach(entry -> events.add(event(entry)));
        return entries.isEmpty() || !entries.getLast().status().isLast();
    }

    private static ServerEvent event(TimelineEntry entry) {
        return new ServerEvent(
                Long.toString(entry.version()),
                entry.event(),
                JSON.toJson(TimelineEntryResponse.of(entry)));
    }

    private static long lastSeen(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.create("Last-Event-ID"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
