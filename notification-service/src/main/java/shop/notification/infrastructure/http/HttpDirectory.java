package shop.notification.infrastructure.http;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.notification.application.port.Directory;
import shop.notification.domain.Contact;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.UserId;
import shop.platform.discovery.ServiceClient;

/** Asks user-service. */
public final class HttpDirectory implements Directory {

    private static final String SERVICE = "user-service";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final JsonType<Users> JSON = Jsonb.builder().build().type(Users.class);

    /** What this service reads of the answer. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Users(List<User> users) {

        @Json(naming = Json.Naming.LowerUnderscore)
        public record User(long id, String username, String email, @Nullable String fullName) {

            Contact toContact() {
                return new Contact(username, email, fullName);
            }
        }
    }

    private final ServiceClient client;

    public HttpDirectory(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Map<UserId, Contact> find(Collection<UserId> users) {
        var ids = users.stream().map(UserId::toString).distinct().collect(joining(","));
        var answer = client.get(SERVICE, "/internal/users?ids=" + ids, PATIENCE);
        if (!answer.isSuccess()) {
            throw new NotificationProblem.UsersAway(answer.status());
        }
        return JSON.fromJson(answer.body()).users().stream()
                .collect(toMap(user -> new UserId(user.id()), Users.User::toContact));
    }
}
