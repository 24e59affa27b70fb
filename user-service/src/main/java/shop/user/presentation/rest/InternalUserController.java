package shop.user.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.user.application.ShowContacts;
import shop.user.domain.UserId;
import shop.user.domain.UserProblem.Unfit;

/** Users, for other services. */
@Controller("/internal/users")
public final class InternalUserController {

    private static final int MOST_IDS = 100;

    private final ShowContacts showContacts;

    public InternalUserController(ShowContacts showContacts) {
        this.showContacts = showContacts;
    }

    /**
     * Says how users can be written to; those that do not exist are left out.
     *
     * @param ids up to 100 users' numbers, separated by commas
     */
    @Get
    ContactsResponse show(@QueryParam @Nullable String ids) {
        return ContactsResponse.of(showContacts.handle(parse(ids)));
    }

    private static List<UserId> parse(@Nullable String ids) {
        var asked =
                Arrays.stream(ids == null ? new String[0] : ids.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        if (asked.size() > MOST_IDS) {
            throw new Unfit("ids", "must not name more than " + MOST_IDS + " users");
        }
        try {
            return asked.stream().map(Long::parseLong).map(UserId::new).toList();
        } catch (NumberFormatException _) {
            throw new Unfit("ids", "must be numbers, separated by commas");
        }
    }
}
