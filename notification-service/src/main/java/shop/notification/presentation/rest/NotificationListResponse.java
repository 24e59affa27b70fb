package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.notification.application.NotificationPage;

/**
 * @param count how many notifications these are
 * @param unread how many are unread in all
 * @param nextCursor what to ask for as {@code cursor} to go on; absent at the end
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record NotificationListResponse(
        List<NotificationResponse> notifications,
        int count,
        long unread,
        @Nullable Long nextCursor) {

    static NotificationListResponse of(NotificationPage page) {
        return new NotificationListResponse(
                page.notifications().stream().map(NotificationResponse::of).toList(),
                page.notifications().size(),
                page.unread(),
                page.next() == null ? null : page.next().value());
    }
}
