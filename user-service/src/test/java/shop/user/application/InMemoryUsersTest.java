package shop.user.application;

import shop.user.domain.Users;
import shop.user.domain.UsersContract;

class InMemoryUsersTest extends UsersContract {

    private final InMemoryUsers users = new InMemoryUsers();

    @Override
    protected Users users() {
        return users;
    }
}
