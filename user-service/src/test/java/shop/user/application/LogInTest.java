package shop.user.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.user.application.Accounts.HOME;
import static shop.user.application.Accounts.PASSWORD;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Problem;
import shop.user.domain.User;
import shop.user.domain.UserProblem;

class LogInTest {

    private static final String ELSEWHERE = "203.0.113.9";

    private final Accounts accounts = new Accounts();
    private User user = accounts.registered("testuser");

    @BeforeEach
    void anotherUser() {
        accounts.registered("other");
    }

    @Test
    void a_name_and_an_address_serve_alike_however_they_are_spelled() {
        assertThat(accounts.logIn("TestUser").user()).isEqualTo(user);
        assertThat(accounts.logIn("TESTUSER@example.com").user()).isEqualTo(user);
    }

    @Test
    void begins_a_session_that_can_go_on() {
        var signedIn = accounts.logIn("testuser");

        assertThat(signedIn.accessToken()).isEqualTo("1 customer");
        assertThat(accounts.refresh.handle(signedIn.refreshToken()).user()).isEqualTo(user);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_refused_in_the_same_words() {
        assertThatThrownBy(() -> accounts.logIn("testuser", "wrong password", HOME))
                .isInstanceOf(UserProblem.WrongCredentials.class);
        assertThatThrownBy(() -> accounts.logIn("nobody", "wrong password", HOME))
                .isInstanceOf(UserProblem.WrongCredentials.class);
    }

    @Test
    void an_unknown_name_costs_a_hash_like_any_other() {
        fails("nobody", HOME);

        assertThat(accounts.hashing.checked()).containsExactly(accounts.hashing.unmatched());
    }

    @Test
    void a_disabled_account_is_told_so_to_who_knows_its_password_only() {
        user = accounts.users.replace(user.disabled(accounts.clock.instant()));

        assertThatThrownBy(() -> accounts.logIn("testuser"))
                .isInstanceOf(UserProblem.AccountDisabled.class);
        assertThatThrownBy(() -> accounts.logIn("testuser", "wrong password", HOME))
                .isInstanceOf(UserProblem.WrongCredentials.class);
    }

    @Test
    void a_password_hashed_with_less_effort_is_hashed_again() {
        accounts.hashing.strengthen();

        accounts.logIn("testuser");

        assertThat(accounts.users.find(user.id()).orElseThrow().password().value())
                .isEqualTo("strong:" + PASSWORD);
        accounts.logIn("testuser");
    }

    @Test
    void after_five_failures_each_further_one_doubles_the_wait() {
        failTimes(5, "testuser", HOME);

        assertThat(waitOf("testuser", HOME)).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        fails("testuser", HOME);
        assertThat(waitOf("testuser", HOME)).isEqualTo(2);
        pass(Duration.ofSeconds(2));
        fails("testuser", HOME);
        assertThat(waitOf("testuser", HOME)).isEqualTo(4);
    }

    @Test
    void the_right_password_does_not_pass_before_the_wait_is_over() {
        failTimes(5, "testuser", HOME);

        assertThatThrownBy(() -> accounts.logIn("testuser"))
                .isInstanceOf(UserProblem.TooManyAttempts.class);
        pass(Duration.ofSeconds(1));
        assertThat(accounts.logIn("testuser").user()).isEqualTo(user);
    }

    @Test
    void asking_while_waiting_does_not_make_the_wait_longer() {
        failTimes(5, "testuser", HOME);
        for (var i = 0; i < 50; i++) {
            waitOf("testuser", HOME);
        }

        assertThat(waitOf("testuser", HOME)).isEqualTo(1);
    }

    @Test
    void a_log_in_wipes_the_slate() {
        failTimes(4, "testuser", HOME);
        accounts.logIn("testuser");

        failTimes(4, "testuser", HOME);
        assertThat(accounts.logIn("testuser").user()).isEqualTo(user);
    }

    @Test
    void name_and_address_share_one_count() {
        failTimes(3, "testuser", HOME);
        failTimes(2, "testuser@example.com", HOME);

        assertThat(waitOf("testuser", HOME)).isEqualTo(1);
    }

    @Test
    void names_that_do_not_exist_are_counted_too() {
        failTimes(5, "nobody", HOME);

        assertThat(waitOf("NOBODY", HOME)).isEqualTo(1);
    }

    @Test
    void a_thousand_tries_from_elsewhere_get_few_guesses_and_leave_the_owner_in_peace() {
        accounts.hashing.checked().clear();
        for (var i = 0; i < 1_000; i++) {
            assertThatThrownBy(() -> accounts.logIn("testuser", "a guess, a guess", ELSEWHERE))
                    .isInstanceOf(Problem.class);
            pass(Duration.ofMillis(100));
        }

        assertThat(accounts.hashing.checked()).hasSizeLessThan(15);
        assertThat(accounts.logIn("testuser").user()).isEqualTo(user);
    }

    @Test
    void guesses_from_everywhere_are_slowed_but_not_for_addresses_of_the_owner() {
        accounts.logIn("testuser");
        for (var i = 0; i < 100; i++) {
            fails("testuser", "2001:db8::" + i);
        }

        assertThat(waitOf("testuser", "2001:db8::9999")).isEqualTo(1);
        assertThat(accounts.logIn("testuser").user()).isEqualTo(user);
    }

    @Test
    void guesses_from_everywhere_never_make_anyone_wait_longer_than_two_seconds() {
        for (var i = 0; i < 200; i++) {
            fails("testuser", "2001:db8::" + i);
            pass(Duration.ofSeconds(2));
        }

        assertThat(accounts.logIn("testuser").user()).isEqualTo(user);
    }

    @Test
    void one_address_trying_many_names_is_slowed() {
        for (var i = 0; i < 100; i++) {
            fails("name-" + i, ELSEWHERE);
        }

        assertThat(waitOf("one-more", ELSEWHERE)).isEqualTo(1);
    }

    @Test
    void a_password_no_one_had_time_to_look_at_does_not_count() {
        accounts.hashing.busy(true);
        for (var i = 0; i < 20; i++) {
            assertThatThrownBy(() -> accounts.logIn("testuser"))
                    .isInstanceOf(UserProblem.Busy.class);
        }
        accounts.hashing.busy(false);

        assertThat(accounts.logIn("testuser").user()).isEqualTo(user);
    }

    private void failTimes(int times, String name, String address) {
        for (var i = 0; i < times; i++) {
            fails(name, address);
        }
    }

    private void fails(String name, String address) {
        assertThatThrownBy(() -> accounts.logIn(name, "a wrong password", address))
                .isInstanceOf(UserProblem.WrongCredentials.class);
    }

    private long waitOf(String name, String address) {
        try {
            accounts.logIn(name, "a wrong password", address);
        } catch (UserProblem.TooManyAttempts refused) {
            return (long) refused.details().getOrDefault("retry_after", 0L);
        }
        throw new AssertionError("a further try was let through");
    }

    private void pass(Duration time) {
        accounts.clock.advance(time);
    }
}
