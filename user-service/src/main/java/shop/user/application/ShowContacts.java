package shop.user.application;

import java.util.Collection;
import java.util.List;
import shop.user.domain.User;
import shop.user.domain.UserId;
import shop.user.domain.Users;

/** Tells other services how users can be written to, those of them that exist. */
public final class ShowContacts {

    private final Users users;

    public ShowContacts(Users users) {
        this.users = users;
    }

    public List<User> handle(Collection<UserId> asked) {
        return users.find(asked);
    }
}
