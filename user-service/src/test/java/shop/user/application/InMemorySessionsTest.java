package shop.user.application;

import shop.user.domain.Sessions;
import shop.user.domain.SessionsContract;
import shop.user.domain.UserId;

class InMemorySessionsTest extends SessionsContract {

    private final InMemorySessions sessions = new InMemorySessions();

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected UserId user() {
        return new UserId(1);
    }
}
