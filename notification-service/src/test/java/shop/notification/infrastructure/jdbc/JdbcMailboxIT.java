package shop.notification.infrastructure.jdbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.notification.domain.Mailbox;
import shop.notification.domain.MailboxContract;
import shop.platform.test.Store;
import shop.platform.test.Stores;

@TestInstance(Lifecycle.PER_CLASS)
class JdbcMailboxIT extends MailboxContract {

    @RegisterExtension static final Stores STORES = Stores.with(Store.MYSQL);

    private TestDatabase test;

    @BeforeAll
    void open() {
        test = TestDatabase.open(STORES);
    }

    @AfterAll
    void close() {
        test.close();
    }

    @Override
    protected Mailbox mailbox() {
        return new JdbcMailbox(test.database().sql());
    }
}
