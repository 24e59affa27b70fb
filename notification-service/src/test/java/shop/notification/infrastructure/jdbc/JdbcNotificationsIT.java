package shop.notification.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.notification.domain.Fixtures.NOW;
import static shop.notification.domain.Fixtures.orderPaid;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.notification.domain.Mails;
import shop.notification.domain.Notifications;
import shop.notification.domain.NotificationsContract;
import shop.notification.domain.Occasion;
import shop.notification.domain.Readers;
import shop.notification.domain.UserId;
import shop.platform.kernel.Transactions;
import shop.platform.test.Store;
import shop.platform.test.Stores;

@TestInstance(Lifecycle.PER_CLASS)
class JdbcNotificationsIT extends NotificationsContract {

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
    protected Readers readers() {
        return new JdbcReaders(test.database().sql());
    }

    @Override
    protected Notifications notifications() {
        return new JdbcNotifications(test.database().sql(), test.database().outbox());
    }

    @Override
    protected Mails mails() {
        return new JdbcMails(test.database().sql(), transactions());
    }

    @Override
    protected Transactions transactions() {
        return test.database().transactions();
    }

    @Test
    void a_notification_and_its_announcement_are_kept_together() {
        var told = tell(orderPaid(new UserId(501), 1)).getFirst();

        assertThat(test.database().outbox().unsent(1000))
                .filteredOn(it -> it.message().key().equals(told.id().toString()))
                .singleElement()
                .satisfies(it -> assertThat(it.message().type()).isEqualTo("notification_created"));
    }

    @Test
    void telling_many_does_not_read_what_they_were_told_before() {
        var users = LongStream.range(600, 616).mapToObj(UserId::new).toList();
        for (var order = 1; order <= 20; order++) {
            tell(aboutOrder(users, order));
        }

        var read = new long[1];
        transactions()
                .run(() -> {
                    read[0] -= rowsRead();
                    assertThat(tell(aboutOrder(users, 21))).hasSize(users.size());
                    read[0] += rowsRead();
                });

        assertThat(read[0]).isLessThan(10L * users.size());
    }

    private static Occasion[] aboutOrder(List<UserId> users, int order) {
        return users.stream()
                .map(user -> orderPaid(user, 1000 * user.value() + order))
                .toArray(Occasion[]::new);
    }

    /** By this connection so far, through indexes or past them. */
    private long rowsRead() {
        return test.database()
                .sql()
                .with(handle ->
                        handle
                                .createQuery("SHOW SESSION STATUS LIKE 'Handler_read_%'")
                                .map((row, _) -> row.getLong("Value"))
                                .stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    @Test
    void two_instances_never_take_the_same_mail() throws InterruptedException {
        tell(orderPaid(new UserId(502), 1));
        var taken = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var first = Thread.ofVirtual().start(() -> hold(taken, looked));
        taken.await();

        var left = mails().claim(NOW, NOW.plusSeconds(60), 1000);
        looked.countDown();
        first.join();

        assertThat(left).isEmpty();
    }

    /** Takes all that is due, and ends the transaction only when it may. */
    private void hold(CountDownLatch taken, CountDownLatch looked) {
        transactions()
                .run(() -> {
                    assertThat(mails().claim(NOW, NOW.plusSeconds(60), 1000)).isNotEmpty();
                    taken.countDown();
                    try {
                        looked.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
