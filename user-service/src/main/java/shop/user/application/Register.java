package shop.user.application;

import java.time.Clock;
import java.util.Set;
import shop.user.application.port.PasswordHashing;
import shop.user.domain.Email;
import shop.user.domain.Password;
import shop.user.domain.Profile;
import shop.user.domain.Registration;
import shop.user.domain.Role;
import shop.user.domain.User;
import shop.user.domain.Username;
import shop.user.domain.Users;

/** Opens an account. */
public final class Register {

    public record Command(Email email, Username username, Password password, Profile profile) {}

    private final Users users;
    private final PasswordHashing hashing;
    private final Clock clock;

    public Register(Users users, PasswordHashing hashing, Clock clock) {
        this.users = users;
        this.hashing = hashing;
        this.clock = clock;
    }

    public User handle(Command command) {
        return users.add(
                new Registration(
                        command.email(),
                        command.username(),
                        hashing.hash(command.password()),
                        command.profile(),
                        Set.of(Role.CUSTOMER),
                        clock.instant()));
    }
}
