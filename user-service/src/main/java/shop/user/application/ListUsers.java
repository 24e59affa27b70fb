package shop.user.application;

import shop.platform.kernel.Page;
import shop.user.domain.NamePrefix;
import shop.user.domain.Users;

/** Lists accounts by the beginning of a name or address. */
public final class ListUsers {

    private final Users users;

    public ListUsers(Users users) {
        this.users = users;
    }

    public Users.Found handle(NamePrefix beginning, Page page) {
        return users.search(beginning, page);
    }
}
