package shop.user.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.user.domain.RefreshToken;
import shop.user.domain.Role;
import shop.user.domain.User;
import shop.user.domain.UserProblem;

class RefreshSessionTest {

    private final Accounts accounts = new Accounts();
    private final User user = accounts.registered("testuser");
    private final RefreshToken first = accounts.logIn("testuser").refreshToken();

    @Test
    void each_token_yields_the_next_one() {
        var second = accounts.refresh.handle(first).refreshToken();
        var third = accounts.refresh.handle(second).refreshToken();

        assertThat(third).isNotEqualTo(second).isNotEqualTo(first);
    }

    @Test
    void a_spent_token_ends_the_session_for_thief_and_owner() {
        var second = accounts.refresh.handle(first).refreshToken();

        refuses(first);
        refuses(second);
    }

    @Test
    void the_users_other_sessions_go_on() {
        var elsewhere = accounts.logIn("testuser").refreshToken();
        accounts.refresh.handle(first);
        refuses(first);

        assertThat(accounts.refresh.handle(elsewhere).user()).isEqualTo(user);
    }

    @Test
    void of_many_at_once_one_at_most_goes_on() {
        var succeeded = new AtomicInteger();
        IntStream.range(0, 50)
                .parallel()
                .forEach(_ -> {
                    try {
                        accounts.refresh.handle(first);
                        succeeded.incrementAndGet();
                    } catch (UserProblem.SessionOver _) {
                        return;
                    }
                });

        assertThat(succeeded).hasValueLessThanOrEqualTo(1);
        refuses(first);
    }

    @Test
    void a_session_ends_when_its_time_is_up_however_often_it_was_refreshed() {
        accounts.clock.advance(Accounts.SESSION_LIFE.minusSeconds(1));
        var second = accounts.refresh.handle(first).refreshToken();
        accounts.clock.advance(Duration.ofSeconds(1));

        refuses(second);
    }

    @Test
    void todays_roles_are_in_the_new_access_token() {
        accounts.users.replace(user.withRole(Role.STAFF));

        assertThat(accounts.refresh.handle(first).accessToken()).isEqualTo("1 customer staff");
    }

    @Test
    void a_disabled_account_is_not_refreshed() {
        accounts.users.replace(user.disabled(accounts.clock.instant()));

        refuses(first);
    }

    @Test
    void who_logged_out_is_out() {
        var logOut = new LogOut(accounts.sessions, accounts.clock);

        logOut.handle(first);
        logOut.handle(first);

        refuses(first);
    }

    @Test
    void who_logged_out_everywhere_is_out_everywhere() {
        var elsewhere = accounts.logIn("testuser").refreshToken();

        new LogOutEverywhere(accounts.sessions, accounts.clock).handle(user.id());

        refuses(first);
        refuses(elsewhere);
    }

    private void refuses(RefreshToken token) {
        assertThatThrownBy(() -> accounts.refresh.handle(token))
                .isInstanceOf(UserProblem.SessionOver.class);
    }
}
