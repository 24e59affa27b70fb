package shop.user.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.user.domain.Fixtures.NOW;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import shop.user.domain.Session.Standing;

class SessionTest {

    private static final Duration LIFE = Duration.ofDays(30);

    private final RefreshToken token = RefreshToken.first(new SecureRandom());
    private final Session session = Session.start(new UserId(1), token, NOW, LIFE);

    @Test
    void its_token_is_current_until_the_time_is_up() {
        assertThat(session.standing(token, NOW)).isEqualTo(Standing.CURRENT);
        assertThat(session.standing(token, NOW.plus(LIFE).minusNanos(1)))
                .isEqualTo(Standing.CURRENT);
        assertThat(session.standing(token, NOW.plus(LIFE))).isEqualTo(Standing.OVER);
    }

    @Test
    void another_token_of_the_session_is_a_spent_one() {
        assertThat(session.standing(token.next(new SecureRandom()), NOW)).isEqualTo(Standing.SPENT);
    }

    @Test
    void a_token_survives_the_wire() {
        assertThat(RefreshToken.parse(token.wire())).contains(token);
    }

    @Test
    void what_is_no_token_is_not_read() {
        assertThat(RefreshToken.parse("")).isEmpty();
        assertThat(RefreshToken.parse(token.wire() + "x")).isEmpty();
        assertThat(RefreshToken.parse("' OR 1=1")).isEmpty();
    }

    @Test
    void the_secret_is_not_kept() {
        assertThat(session.toString()).doesNotContain(token.secret());
        assertThat(session.tokenHash()).hasSize(64);
        assertThat(token.toString()).doesNotContain(token.secret());
    }
}
