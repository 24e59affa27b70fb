package shop.user.infrastructure.jdbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.jdbc.Database;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.user.domain.Fixtures;
import shop.user.domain.Sessions;
import shop.user.domain.SessionsContract;
import shop.user.domain.UserId;

class JdbcSessionsIT extends SessionsContract {

    @RegisterExtension static final Stores STORES = Stores.with(Store.MYSQL);

    private static Database database;

    @BeforeAll
    static void open() {
        database = TestDatabase.open(STORES);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private UserId user = new UserId(0);

    @BeforeEach
    void aUser() {
        TestDatabase.empty(database);
        user = TestDatabase.users(database).add(Fixtures.registrationOf("testuser")).id();
    }

    @Override
    protected Sessions sessions() {
        return new JdbcSessions(database.sql());
    }

    @Override
    protected UserId user() {
        return user;
    }
}
