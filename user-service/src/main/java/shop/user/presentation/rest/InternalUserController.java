package shop.user.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import shop.user.application.Asker;
import shop.user.application.ShowUser;
import shop.user.domain.UserId;

/** Users, for other services. */
@Controller("/internal/users")
public final class InternalUserController {

    private final ShowUser showUser;

    public InternalUserController(ShowUser showUser) {
        this.showUser = showUser;
    }

    /**
     * Says how a user can be written to.
     *
     * @param id the user's number
     */
    @Get("/{id}")
    ContactResponse show(long id) {
        var user = new UserId(id);
        return ContactResponse.of(showUser.handle(user, new Asker(user, true)));
    }
}
