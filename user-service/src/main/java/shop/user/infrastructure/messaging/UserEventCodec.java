package shop.user.infrastructure.messaging;

import shop.platform.messaging.EventJson;
import shop.platform.messaging.News;
import shop.user.domain.Role;
import shop.user.domain.UserEvent;
import shop.user.domain.UserEvent.UserRegistered;

/** The news of users as {@code contracts/events/user-events} describes them. */
public final class UserEventCodec {

    private static final String TOPIC = "user-events";
    private static final String AGGREGATE = "user";
    private static final String REGISTERED = "user_registered";

    private UserEventCodec() {}

    /**
     * @param version of the user, which the event made
     */
    public static News encode(UserEvent event, long version) {
        return switch (event) {
            case UserRegistered registered -> news(registered, version);
        };
    }

    private static News news(UserRegistered event, long version) {
        var id = Long.toString(event.user().value());
        return new News(AGGREGATE, id, version, REGISTERED, TOPIC, payload(event));
    }

    private static String payload(UserRegistered event) {
        return EventJson.of(REGISTERED)
                .put("user_id", event.user().value())
                .put("username", event.username().value())
                .put("email", event.email().value())
                .put("full_name", event.profile().fullName())
                .putTexts("roles", Role.words(event.roles()))
                .put("created_at", event.at())
                .toString();
    }
}
