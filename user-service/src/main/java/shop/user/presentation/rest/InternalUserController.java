package shop.user.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.QueryParam;
import org.jspecify.annotations.Nullable;
import shop.platform.web.IdList;
import shop.user.application.ShowContacts;
import shop.user.domain.UserId;

/** Users, for other services. */
@Controller("/internal/users")
public final class InternalUserController {

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
        return ContactsResponse.of(
                showContacts.handle(IdList.numbers(ids).stream().map(UserId::new).toList()));
    }
}
