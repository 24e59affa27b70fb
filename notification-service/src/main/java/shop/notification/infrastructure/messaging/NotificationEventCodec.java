package shop.notification.infrastructure.messaging;

import shop.notification.domain.Channel;
import shop.notification.domain.Notification;
import shop.platform.messaging.EventJson;
import shop.platform.messaging.News;

/** How notifications look on the wire ({@code contracts/events/notification-events}). */
public final class NotificationEventCodec {

    public static final String TOPIC = "notification-events";

    private static final String CREATED = "notification_created";

    private NotificationEventCodec() {}

    public static News encode(Notification notification) {
        var notice = notification.notice();
        var payload =
                EventJson.of(CREATED)
                        .put("notification_id", notification.id().value())
                        .put("user_id", notice.user().value())
                        .put("kind", notice.kind().word())
                        .put("category", notice.category().word())
                        .putTexts(
                                "channels",
                                notice.channels().stream().sorted().map(Channel::word).toList())
                        .put("language", notice.language().word())
                        .put("title", notice.text().title())
                        .put("message", notice.text().message())
                        .put("created_at", notice.at());
        return new News(
                "notification",
                notification.id().toString(),
                1,
                CREATED,
                TOPIC,
                payload.toString());
    }
}
