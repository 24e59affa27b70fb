package shop.user.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;
import shop.platform.web.Callers;
import shop.platform.web.Etags;
import shop.platform.web.Pages;
import shop.user.application.Asker;
import shop.user.application.ChangeRights;
import shop.user.application.ChangeRights.Change;
import shop.user.application.EditProfile;
import shop.user.application.ListUsers;
import shop.user.application.Register;
import shop.user.application.ShowUser;
import shop.user.domain.NamePrefix;
import shop.user.domain.User;
import shop.user.domain.UserId;

/** Accounts. */
@Valid
@Controller("/api/users")
public final class UserController {

    private final Register register;
    private final ShowUser showUser;
    private final ListUsers listUsers;
    private final EditProfile editProfile;
    private final ChangeRights changeRights;

    public UserController(
            Register register,
            ShowUser showUser,
            ListUsers listUsers,
            EditProfile editProfile,
            ChangeRights changeRights) {
        this.register = register;
        this.showUser = showUser;
        this.listUsers = listUsers;
        this.editProfile = editProfile;
        this.changeRights = changeRights;
    }

    /**
     * Opens an account.
     *
     * @param registration who wants to register
     */
    @Post("/register")
    @Produces(statusCode = 201)
    UserResponse register(RegisterRequest registration, ServerResponse response) {
        return tagged(register.handle(registration.toCommand()), response);
    }

    /** Shows the account of whoever asks. */
    @Get("/me")
    UserResponse me(ServerRequest request, ServerResponse response) {
        var asker = asker(request);
        return tagged(showUser.handle(asker.id(), asker), response);
    }

    /**
     * Lists accounts, the oldest first.
     *
     * @param q the beginning of a username or e-mail address
     * @param skip how many to leave out
     * @param limit how many at most, 1 to 100
     */
    @Get
    UserListResponse list(@Nullable String q, @Nullable Integer skip, @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        var beginning = NamePrefix.of(q == null ? "" : q);
        return UserListResponse.of(listUsers.handle(beginning, page), page);
    }

    /**
     * Shows an account to its owner and to staff.
     *
     * @param id the user's number
     */
    @Get("/{id}")
    UserResponse show(long id, ServerRequest request, ServerResponse response) {
        return tagged(showUser.handle(new UserId(id), asker(request)), response);
    }

    /**
     * Changes the profile of an account.
     *
     * @param id the user's number
     * @param profile what is to be known of the user
     */
    @Put("/{id}")
    UserResponse edit(
            long id, EditProfileRequest profile, ServerRequest request, ServerResponse response) {
        var expected = Etags.expected(request);
        return tagged(
                editProfile.handle(
                        new EditProfile.Command(
                                new UserId(id),
                                asker(request),
                                profile.toProfile(),
                                expected.isPresent() ? expected.getAsLong() : null)),
                response);
    }

    /**
     * Makes a user an admin.
     *
     * @param id the user's number
     */
    @Post("/{id}/set-admin")
    @Produces(statusCode = 200)
    UserResponse setAdmin(long id, ServerRequest request) {
        return change(id, new Change.MakeAdmin(), request);
    }

    /**
     * Grants the roles named and withdraws all others.
     *
     * @param id the user's number
     * @param roles the roles to have
     */
    @Put("/{id}/roles")
    UserResponse grantRoles(long id, GrantRolesRequest roles, ServerRequest request) {
        return change(id, roles.toChange(), request);
    }

    /**
     * Disables an account and ends its sessions.
     *
     * @param id the user's number
     */
    @Post("/{id}/disable")
    @Produces(statusCode = 200)
    UserResponse disable(long id, ServerRequest request) {
        return change(id, new Change.Disable(), request);
    }

    /**
     * Enables an account again.
     *
     * @param id the user's number
     */
    @Post("/{id}/enable")
    @Produces(statusCode = 200)
    UserResponse enable(long id, ServerRequest request) {
        return change(id, new Change.Enable(), request);
    }

    private UserResponse change(long id, Change change, ServerRequest request) {
        var command = new ChangeRights.Command(asker(request).id(), new UserId(id), change);
        return UserResponse.of(changeRights.handle(command));
    }

    private static UserResponse tagged(User user, ServerResponse response) {
        Etags.send(response, user.version());
        return UserResponse.of(user);
    }

    private static Asker asker(ServerRequest request) {
        var user = Callers.user(request);
        return new Asker(new UserId(user.id()), user.isStaff());
    }
}
