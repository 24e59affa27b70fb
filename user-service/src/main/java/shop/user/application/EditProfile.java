package shop.user.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.user.domain.Profile;
import shop.user.domain.User;
import shop.user.domain.UserId;
import shop.user.domain.UserProblem;
import shop.user.domain.Users;

/** Changes what a user tells of itself, unless it was changed since it was read. */
public final class EditProfile {

    /**
     * @param basedOn the version the asker has seen, where the asker says so
     */
    public record Command(UserId user, Asker asker, Profile profile, @Nullable Long basedOn) {}

    private final Users users;

    public EditProfile(Users users) {
        this.users = users;
    }

    public User handle(Command command) {
        var user =
                Optional.of(command.user())
                        .filter(command.asker()::maySee)
                        .flatMap(users::find)
                        .orElseThrow(UserProblem.UserNotFound::new);
        if (command.basedOn() != null && command.basedOn() != user.version()) {
            throw new UserProblem.UserChanged();
        }
        return users.replace(user.withProfile(command.profile()));
    }
}
