package shop.notification.infrastructure.http;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.util.Optional;
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
    private static final int NOT_FOUND = 404;

    private static final JsonType<User> JSON = Jsonb.builder().build().type(User.class);

    /** What this service reads of the answer. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record User(String username, String email, @Nullable String fullName) {

        Contact toContact() {
            return new Contact(username, email, fullName);
        }
    }

    private final ServiceClient client;

    public HttpDirectory(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Optional<Contact> find(UserId user) {
        var answer = client.get(SERVICE, "/internal/users/" + user, PATIENCE);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw new NotificationProblem.UsersAway(answer.status());
        }
        return Optional.of(JSON.fromJson(answer.body()).toContact());
    }
}
