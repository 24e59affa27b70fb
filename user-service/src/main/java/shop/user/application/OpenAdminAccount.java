package shop.user.application;

import java.time.Clock;
import java.util.Set;
import shop.user.application.port.PasswordHashing;
import shop.user.domain.LogInName;
import shop.user.domain.Registration;
import shop.user.domain.Role;
import shop.user.domain.UserProblem;
import shop.user.domain.Users;

/**
 * Opens the first admin's account, once, however many replicas start and however often. An account
 * that has the name already is left as it is.
 */
public final class OpenAdminAccount {

    private final Users users;
    private final PasswordHashing hashing;
    private final Clock clock;

    public OpenAdminAccount(Users users, PasswordHashing hashing, Clock clock) {
        this.users = users;
        this.hashing = hashing;
        this.clock = clock;
    }

    public void handle(Register.Command command) {
        var name = new LogInName(command.username().key());
        if (users.named(name).isPresent()) {
            return;
        }
        try {
            users.add(admin(command));
        } catch (UserProblem.UsernameTaken | UserProblem.EmailTaken taken) {
            if (users.named(name).isEmpty()) {
                throw taken;
            }
        }
    }

    private Registration admin(Register.Command command) {
        return new Registration(
                command.email(),
                command.username(),
                hashing.hash(command.password()),
                command.profile(),
                Set.of(Role.CUSTOMER, Role.STAFF, Role.ADMIN),
                clock.instant());
    }
}
