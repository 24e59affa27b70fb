package shop.notification.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.notification.application.CountUnread;
import shop.notification.application.ListNotifications;
import shop.notification.application.MarkAllRead;
import shop.notification.application.MarkRead;
import shop.notification.application.SendMessage;
import shop.notification.domain.Category;
import shop.notification.domain.NotificationFilter;
import shop.notification.domain.NotificationId;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.UserId;
import shop.platform.security.CallerService;
import shop.platform.web.Callers;
import shop.platform.web.EmptyBody;
import shop.platform.web.Pages;

/** What people are told in the shop itself. */
@Valid
@Controller("/api/notifications")
public final class NotificationController {

    private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");

    private final ListNotifications listNotifications;
    private final CountUnread countUnread;
    private final MarkRead markRead;
    private final MarkAllRead markAllRead;
    private final SendMessage sendMessage;

    public NotificationController(
            ListNotifications listNotifications,
            CountUnread countUnread,
            MarkRead markRead,
            MarkAllRead markAllRead,
            SendMessage sendMessage) {
        this.listNotifications = listNotifications;
        this.countUnread = countUnread;
        this.markRead = markRead;
        this.markAllRead = markAllRead;
        this.sendMessage = sendMessage;
    }

    /**
     * Lists one's own notifications, newest first.
     *
     * @param unread only those that are unread
     * @param category only those about this
     * @param cursor the {@code next_cursor} of the part before
     */
    @Get
    NotificationListResponse list(
            @QueryParam @Nullable Boolean unread,
            @QueryParam @Nullable String category,
            @QueryParam @Nullable Long cursor,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit,
            ServerRequest request) {
        return page(user(request), unread, category, cursor, skip, limit);
    }

    /** Counts one's own unread notifications. */
    @Get("/unread-count")
    UnreadResponse unreadCount(ServerRequest request) {
        return new UnreadResponse(countUnread.handle(user(request)));
    }

    /**
     * Lists a user's notifications, newest first, to that user and to staff.
     *
     * @param userId the user's number
     * @param unread only those that are unread
     * @param category only those about this
     * @param cursor the {@code next_cursor} of the part before
     */
    @Get("/{userId}")
    NotificationListResponse listOf(
            long userId,
            @QueryParam @Nullable Boolean unread,
            @QueryParam @Nullable String category,
            @QueryParam @Nullable Long cursor,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit,
            ServerRequest request) {
        var caller = Callers.user(request);
        if (userId < 1 || (caller.id() != userId && !caller.isStaff())) {
            throw new NotificationProblem.NoSuchReader();
        }
        return page(new UserId(userId), unread, category, cursor, skip, limit);
    }

    /**
     * Marks one of one's own notifications as read.
     *
     * @param id the notification's number
     */
    @Put("/{id}/read")
    NotificationResponse read(long id, ServerRequest request) {
        EmptyBody.check(request);
        return NotificationResponse.of(markRead.handle(new NotificationId(id), user(request)));
    }

    /** Marks all of one's own notifications as read. */
    @Put("/read-all")
    AllReadResponse readAll(ServerRequest request) {
        EmptyBody.check(request);
        return new AllReadResponse(markAllRead.handle(user(request)));
    }

    /**
     * Tells a user something; for staff and other services.
     *
     * @param body to whom, and what
     */
    @Post
    @Produces(statusCode = 201)
    NotificationResponse send(SendMessageRequest body, ServerRequest request) {
        return NotificationResponse.of(sendMessage.handle(body.toCommand(requestId(request))));
    }

    private NotificationListResponse page(
            UserId user,
            @Nullable Boolean unread,
            @Nullable String category,
            @Nullable Long cursor,
            @Nullable Integer skip,
            @Nullable Integer limit) {
        return NotificationListResponse.of(
                listNotifications.handle(
                        new NotificationFilter(
                                user,
                                unread != null && unread,
                                category == null ? null : Category.of(category),
                                cursor == null ? null : new NotificationId(cursor),
                                Pages.of(skip, limit))));
    }

    private static UserId user(ServerRequest request) {
        return new UserId(Callers.user(request).id());
    }

    /** A key is its sender's own. */
    private static String requestId(ServerRequest request) {
        return request.headers()
                .first(KEY)
                .map(key -> sender(request) + ":" + key)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static String sender(ServerRequest request) {
        return Callers.of(request) instanceof CallerService(var name)
                ? name
                : Long.toString(Callers.user(request).id());
    }
}
