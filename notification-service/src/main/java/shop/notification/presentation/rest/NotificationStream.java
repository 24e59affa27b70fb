package shop.notification.presentation.rest;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.notification.application.FollowNotifications;
import shop.notification.domain.Notification;
import shop.notification.domain.UserId;
import shop.platform.web.Callers;
import shop.platform.web.EventStream;
import shop.platform.web.ServerEvent;

/** One's own notifications as server-sent events, from now on or from {@code Last-Event-ID} on. */
public final class NotificationStream {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationStream.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JsonType<NotificationResponse> JSON =
            Jsonb.builder().build().type(NotificationResponse.class);

    private final FollowNotifications followNotifications;

    public NotificationStream(FollowNotifications followNotifications) {
        this.followNotifications = followNotifications;
    }

    public void addTo(HttpRouting.Builder routing) {
        routing.get("/api/notifications/stream", this::stream);
    }

    /** The first look is taken before the stream begins, while a refusal can still be answered. */
    private void stream(ServerRequest request, ServerResponse response) {
        var user = new UserId(Callers.user(request).id());
        var start =
                followNotifications.handle(FollowNotifications.Query.now(user, lastSeen(request)));
        var events = new LinkedBlockingQueue<ServerEvent>();
        var gone = new AtomicBoolean();
        var feeder = Thread.ofVirtual().start(() -> feed(events, user, start, gone));
        try {
            EventStream.pump(request, response, events);
        } finally {
            gone.set(true);
            join(feeder);
        }
    }

    private void feed(
            BlockingQueue<ServerEvent> events,
            UserId user,
            FollowNotifications.Answer start,
            AtomicBoolean gone) {
        try {
            var answer = start;
            while (!gone.get()) {
                answer.notifications().forEach(it -> events.add(event(it)));
                answer =
                        followNotifications.handle(
                                new FollowNotifications.Query(
                                        user, answer.last(), PATIENCE, gone::get));
            }
        } catch (RuntimeException fault) {
            LOG.info("a stream ends, its client may come back: {}", fault.toString());
        }
        events.add(ServerEvent.END);
    }

    /** So that nobody asks a database that is being closed. */
    private static void join(Thread feeder) {
        try {
            feeder.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static ServerEvent event(Notification notification) {
        return new ServerEvent(
                Long.toString(notification.notice().number()),
                "notification",
                JSON.toJson(NotificationResponse.of(notification)));
    }

    private static long lastSeen(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.create("Last-Event-ID"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(FollowNotifications.FROM_NOW);
    }
}
