package shop.user.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.user.domain.Fixtures.registrationOf;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.jdbc.Database;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.user.domain.UserProblem;
import shop.user.domain.Users;
import shop.user.domain.UsersContract;

class JdbcUsersIT extends UsersContract {

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
    protected Users users() {
        return TestDatabase.users(database);
    }

    @Test
    void a_registration_is_announced_in_the_same_transaction() {
        var user = users().add(registrationOf("testuser"));

        assertThat(announcements())
                .containsExactly("user_registered of user " + user.id().value() + " v1");
    }

    @Test
    void a_refused_registration_is_not_announced() {
        users().add(registrationOf("testuser"));
        assertThatThrownBy(() -> users().add(registrationOf("testuser")))
                .isInstanceOf(UserProblem.EmailTaken.class);

        assertThat(announcements()).hasSize(1);
    }

    @Test
    void a_name_like_that_of_an_index_is_a_name_like_others() {
        users().add(registrationOf("users_by_email", "a@example.com"));

        assertThatThrownBy(() -> users().add(registrationOf("users_by_email", "b@example.com")))
                .isInstanceOf(UserProblem.UsernameTaken.class);
    }

    @Test
    void of_many_registrations_of_one_name_at_once_one_succeeds() {
        var added = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 50; i++) {
                var email = i + "@example.com";
                threads.execute(() -> {
                    try {
                        users().add(registrationOf("wanted", email));
                        added.incrementAndGet();
                    } catch (UserProblem.UsernameTaken _) {
                        refused.incrementAndGet();
                    }
                });
            }
        }

        assertThat(added).hasValue(1);
        assertThat(refused).hasValue(49);
        assertThat(announcements()).hasSize(1);
    }

    private static List<String> announcements() {
        return database.sql()
                .with(handle ->
                        handle.createQuery(
                                        """
                                        SELECT CONCAT(type, ' of ', aggregatetype, ' ', aggregateid,
                                            ' v', aggregate_version)
                                        FROM user_outbox_events
                                        """)
                                .mapTo(String.class)
                                .list());
    }
}
