package shop.notification.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.notification.application.TellNews;
import shop.notification.application.TellNews.Heard;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears that people have registered. */
public final class UserListener implements Listener {

    public static final String TOPIC = "user-events";
    public static final Set<String> TYPES = Set.of("user_registered");

    private static final JsonType<UserNews> JSON = Jsonb.builder().build().type(UserNews.class);

    private final TellNews tellNews;

    public UserListener(TellNews tellNews) {
        this.tellNews = tellNews;
    }

    @Override
    public void handle(List<Message> batch) {
        tellNews.handle(batch.stream().map(UserListener::heard).toList());
    }

    private static Heard heard(Message message) {
        return HeardNews.of(message, JSON.fromJson(message.payload()).occasion());
    }
}
