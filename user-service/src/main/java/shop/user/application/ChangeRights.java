package shop.user.application;

import java.time.Clock;
import java.util.Set;
import shop.platform.kernel.Transactions;
import shop.user.domain.Role;
import shop.user.domain.Session;
import shop.user.domain.Session.Reason;
import shop.user.domain.Sessions;
import shop.user.domain.User;
import shop.user.domain.UserId;
import shop.user.domain.UserProblem;
import shop.user.domain.Users;

/**
 * Grants and withdraws roles, disables and enables accounts. Whether the admin still is one is
 * looked up, not read from the token, which may be minutes old.
 */
public final class ChangeRights {

    /** What is to become of the account. */
    public sealed interface Change {

        record GrantRoles(Set<Role> roles) implements Change {}

        record MakeAdmin() implements Change {}

        record Disable() implements Change {}

        record Enable() implements Change {}
    }

    public record Command(UserId admin, UserId user, Change change) {}

    private final Users users;
    private final Sessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeRights(Users users, Sessions sessions, Transactions transactions, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public User handle(Command command) {
        return transactions.call(() -> change(command));
    }

    private User change(Command command) {
        if (users.find(command.admin()).filter(User::isActiveAdmin).isEmpty()) {
            throw new UserProblem.AdminOnly();
        }
        var user = users.find(command.user()).orElseThrow(UserProblem.UserNotFound::new);
        var changed = changed(user, command.change());
        if (user.id().equals(command.admin()) && !changed.isActiveAdmin()) {
            throw new UserProblem.OwnRights();
        }
        if (changed.equals(user)) {
            return user;
        }
        if (!changed.isActive()) {
            sessions.endAll(user.id(), new Session.End(clock.instant(), Reason.ACCOUNT_DISABLED));
        }
        return users.replace(changed);
    }

    private User changed(User user, Change change) {
        return switch (change) {
            case Change.GrantRoles(var roles) -> user.withRoles(roles);
            case Change.MakeAdmin() -> user.withRole(Role.ADMIN);
            case Change.Disable() -> user.disabled(clock.instant());
            case Change.Enable() -> user.enabled();
        };
    }
}
