package shop.user.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.user.domain.Fixtures.NOW;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import shop.user.domain.Session.End;
import shop.user.domain.Session.Reason;

/** What every collection of sessions promises. */
public abstract class SessionsContract {

    private static final Duration LIFE = Duration.ofDays(30);

    private final SecureRandom random = new SecureRandom();
    private final RefreshToken token = RefreshToken.first(random);

    protected abstract Sessions sessions();

    /** A user the store knows of; the same one each time. */
    protected abstract UserId user();

    @Test
    void a_session_is_found_by_its_handle() {
        var session = begun(token);

        assertThat(sessions().find(token.handle())).contains(session);
        assertThat(sessions().find(RefreshToken.first(random).handle())).isEmpty();
    }

    @Test
    void a_token_is_spent_once() {
        begun(token);
        var next = token.next(random);

        assertThat(sessions().rotate(token, next, NOW)).isTrue();
        assertThat(sessions().rotate(token, token.next(random), NOW)).isFalse();
        assertThat(sessions().find(token.handle()).orElseThrow().tokenHash())
                .isEqualTo(next.hash());
    }

    @Test
    void a_session_that_ended_does_not_go_on_and_keeps_its_first_end() {
        begun(token);
        var end = new End(NOW, Reason.LOGGED_OUT);

        sessions().end(token.handle(), end);
        sessions().end(token.handle(), new End(NOW.plusSeconds(1), Reason.TOKEN_REUSED));

        assertThat(sessions().find(token.handle()).orElseThrow().end()).isEqualTo(end);
        assertThat(sessions().rotate(token, token.next(random), NOW)).isFalse();
    }

    @Test
    void a_session_whose_time_is_up_does_not_go_on() {
        begun(token);

        assertThat(sessions().rotate(token, token.next(random), NOW.plus(LIFE))).isFalse();
    }

    @Test
    void all_sessions_of_a_user_end_together() {
        var other = RefreshToken.first(random);
        begun(token);
        begun(other);
        var end = new End(NOW, Reason.ACCOUNT_DISABLED);

        sessions().endAll(user(), end);

        assertThat(sessions().find(token.handle()).orElseThrow().end()).isEqualTo(end);
        assertThat(sessions().find(other.handle()).orElseThrow().end()).isEqualTo(end);
    }

    @Test
    void expired_sessions_are_forgotten_and_no_others() {
        begun(token);

        sessions().forgetExpired(NOW.plus(LIFE).minusSeconds(1));
        assertThat(sessions().find(token.handle())).isPresent();

        sessions().forgetExpired(NOW.plus(LIFE).plusSeconds(1));
        assertThat(sessions().find(token.handle())).isEmpty();
    }

    private Session begun(RefreshToken first) {
        var session = Session.start(user(), first, NOW, LIFE);
        sessions().add(session);
        return session;
    }
}
