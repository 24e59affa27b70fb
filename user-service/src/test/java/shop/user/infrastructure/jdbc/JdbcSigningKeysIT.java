package shop.user.infrastructure.jdbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.jdbc.Database;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.user.domain.SigningKeys;
import shop.user.domain.SigningKeysContract;

class JdbcSigningKeysIT extends SigningKeysContract {

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

    @BeforeEach
    void empty() {
        TestDatabase.empty(database);
    }

    @Override
    protected SigningKeys keys() {
        return new JdbcSigningKeys(database.sql(), new KeyCipher("a secret of this test"));
    }
}
