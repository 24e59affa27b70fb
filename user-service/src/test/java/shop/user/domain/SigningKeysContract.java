package shop.user.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.user.domain.Fixtures.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every store of signing keys promises. */
public abstract class SigningKeysContract {

    private static final Duration LIFE = Duration.ofDays(30);

    protected abstract SigningKeys keys();

    @Test
    void a_key_comes_back_as_it_was_kept() {
        var key = SigningKey.generate(1, NOW, NOW.plus(LIFE));

        assertThat(keys().add(key)).isTrue();
        assertThat(keys().ring().keys()).containsExactly(key);
    }

    @Test
    void the_first_key_of_a_generation_stays() {
        var first = SigningKey.generate(1, NOW, NOW.plus(LIFE));
        keys().add(first);

        assertThat(keys().add(SigningKey.generate(1, NOW, NOW.plus(LIFE)))).isFalse();
        assertThat(keys().ring().keys()).containsExactly(first);
    }

    @Test
    void retired_keys_are_forgotten() {
        var retired = SigningKey.generate(1, NOW.minus(LIFE), NOW);
        var live = SigningKey.generate(2, NOW, NOW.plus(LIFE));
        keys().add(retired);
        keys().add(live);

        keys().forgetRetired(NOW);
        assertThat(keys().ring().keys()).containsExactly(retired, live);

        keys().forgetRetired(NOW.plusSeconds(1));
        assertThat(keys().ring().keys()).containsExactly(live);
    }
}
