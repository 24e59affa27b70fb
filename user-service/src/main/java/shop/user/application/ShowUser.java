package shop.user.application;

import java.util.Optional;
import shop.user.domain.User;
import shop.user.domain.UserId;
import shop.user.domain.UserProblem;
import shop.user.domain.Users;

/** Shows an account to its owner and to staff; to others it does not exist. */
public final class ShowUser {

    private final Users users;

    public ShowUser(Users users) {
        this.users = users;
    }

    public User handle(UserId user, Asker asker) {
        return Optional.of(user)
                .filter(asker::maySee)
                .flatMap(users::find)
                .orElseThrow(UserProblem.UserNotFound::new);
    }
}
