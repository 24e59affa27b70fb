package shop.notification.application;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.notification.application.port.Directory;
import shop.notification.domain.Category;
import shop.notification.domain.Channel;
import shop.notification.domain.Kind;
import shop.notification.domain.Notification;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.Notifications;
import shop.notification.domain.Occasion;
import shop.notification.domain.Text;
import shop.notification.domain.UserId;

/** Tells a user what staff or another service have to say. */
public final class SendMessage {

    /**
     * @param request whose repetition is the same message
     * @param channels by which ways at most; by all if absent
     */
    public record Command(
            String request,
            UserId user,
            Text text,
            @Nullable Category category,
            @Nullable Set<Channel> channels) {}

    private final TellPeople tellPeople;
    private final Notifications notifications;
    private final Directory directory;

    public SendMessage(TellPeople tellPeople, Notifications notifications, Directory directory) {
        this.tellPeople = tellPeople;
        this.notifications = notifications;
        this.directory = directory;
    }

    public Notification handle(Command command) {
        if (directory.find(Set.of(command.user())).isEmpty()) {
            throw new NotificationProblem.UnknownReader(command.user());
        }
        var occasion = occasion(command);
        return tellPeople.handle(Set.of(occasion)).stream()
                .findFirst()
                .or(() -> notifications.told(command.user(), occasion.key()))
                .orElseThrow();
    }

    private static Occasion occasion(Command command) {
        var facts = Map.of("title", command.text().title(), "message", command.text().message());
        return new Occasion(
                command.user(),
                "message:" + command.request(),
                Kind.MESSAGE,
                command.category() == null ? Kind.MESSAGE.category() : command.category(),
                facts,
                command.channels() == null ? EnumSet.allOf(Channel.class) : command.channels());
    }
}
