package shop.notification.presentation.messaging;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Kind;
import shop.notification.domain.Occasion;

/** What this service reads of {@code user_registered}. */
@Json(naming = Json.Naming.LowerUnderscore)
public record UserNews(long userId, @Nullable String username) {

    @Nullable Occasion occasion() {
        return HeardNews.occasion(
                userId,
                "user:" + userId + ":registered",
                Kind.WELCOME,
                HeardNews.facts("username", username));
    }
}
