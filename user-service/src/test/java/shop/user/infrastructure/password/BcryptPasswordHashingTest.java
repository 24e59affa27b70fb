package shop.user.infrastructure.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.user.domain.HashedPassword;
import shop.user.domain.Password;
import shop.user.domain.UserProblem;

class BcryptPasswordHashingTest {

    private static final Password PASSWORD = Password.chosen("password123");

    private final BcryptPasswordHashing hashing = new BcryptPasswordHashing(4, 1, 50);

    @AfterEach
    void stop() {
        hashing.close();
    }

    @Test
    void a_password_matches_its_hash_and_no_other_does() {
        var hash = hashing.hash(PASSWORD);

        assertThat(hashing.matches(PASSWORD, hash)).isTrue();
        assertThat(hashing.matches(Password.chosen("password124"), hash)).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(hashing.hash(PASSWORD)).isNotEqualTo(hashing.hash(PASSWORD));
    }

    @Test
    void a_hash_made_elsewhere_is_understood() {
        var fromPhp =
                new HashedPassword("$2y$04$jkcWdj2.6xQfRrAjVb9Pe.5S9PaBkN4B6vfMzTgC7UJUq7S4hkoJK");

        assertThat(hashing.matches(PASSWORD, fromPhp)).isFalse();
    }

    @Test
    void the_seventy_second_byte_counts() {
        var hash = hashing.hash(Password.chosen("x".repeat(71) + "y"));

        assertThat(hashing.matches(Password.chosen("x".repeat(71) + "z"), hash)).isFalse();
        assertThat(hashing.matches(Password.chosen("x".repeat(71)), hash)).isFalse();
    }

    @Test
    void letters_beyond_ascii_are_distinguished() {
        var hash = hashing.hash(Password.chosen("mật khẩu của tôi"));

        assertThat(hashing.matches(Password.chosen("mật khẩu của tôi"), hash)).isTrue();
        assertThat(hashing.matches(Password.chosen("mạt khảu của tỏi"), hash)).isFalse();
    }

    @Test
    void a_hash_of_less_effort_is_outdated() {
        try (var stronger = new BcryptPasswordHashing(5, 1, 50)) {
            assertThat(stronger.isOutdated(hashing.hash(PASSWORD))).isTrue();
            assertThat(hashing.isOutdated(stronger.hash(PASSWORD))).isFalse();
        }
    }

    @Test
    void more_than_the_queue_holds_is_refused_at_once_and_the_rest_is_done() throws Exception {
        try (var narrow = new BcryptPasswordHashing(12, 1, 2)) {
            var refused = new AtomicInteger();
            var done = new AtomicInteger();
            var start = new CountDownLatch(1);
            var threads = new ArrayList<Thread>();
            for (var i = 0; i < 20; i++) {
                threads.add(
                        Thread.startVirtualThread(() -> {
                            awaitQuietly(start);
                            try {
                                narrow.hash(PASSWORD);
                                done.incrementAndGet();
                            } catch (UserProblem.Busy _) {
                                refused.incrementAndGet();
                            }
                        }));
            }

            start.countDown();
            for (var thread : threads) {
                thread.join();
            }

            assertThat(done).hasValueGreaterThanOrEqualTo(2);
            assertThat(refused).hasPositiveValue();
            assertThat(refused.get() + done.get()).isEqualTo(20);
        }
    }

    @Test
    void who_waits_when_the_service_stops_is_not_left_waiting() {
        var narrow = new BcryptPasswordHashing(12, 1, 2);
        var waiting =
                Thread.startVirtualThread(() ->
                        assertThatThrownBy(
                                        () -> {
                                            narrow.hash(PASSWORD);
                                            narrow.hash(PASSWORD);
                                            narrow.hash(PASSWORD);
                                        })
                                .isInstanceOf(UserProblem.Busy.class));

        narrow.close();

        await().until(() -> !waiting.isAlive());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
