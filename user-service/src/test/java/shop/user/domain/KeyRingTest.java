package shop.user.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.user.domain.Fixtures.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration AFTERLIFE = Duration.ofMinutes(11);
    private static final Instant HANDOVER = NOW.plus(LIFE);

    private static SigningKey first;
    private static SigningKey second;
    private static KeyRing ring;

    @BeforeAll
    static void twoKeys() {
        first = SigningKey.generate(1, NOW, HANDOVER);
        second = SigningKey.generate(2, HANDOVER, HANDOVER.plus(LIFE));
        ring = new KeyRing(List.of(second, first));
    }

    @Test
    void a_key_signs_until_its_successor_takes_over() {
        assertThat(ring.signing(HANDOVER.minusNanos(1))).isEqualTo(first);
        assertThat(ring.signing(HANDOVER)).isEqualTo(second);
    }

    @Test
    void the_next_key_is_published_before_it_signs() {
        assertThat(ring.published(NOW, AFTERLIFE)).containsExactly(first, second);
    }

    @Test
    void a_retired_key_is_published_until_its_tokens_are_dead() {
        assertThat(ring.published(HANDOVER.plus(AFTERLIFE).minusNanos(1), AFTERLIFE))
                .contains(first);
        assertThat(ring.published(HANDOVER.plus(AFTERLIFE), AFTERLIFE)).containsExactly(second);
    }

    @Test
    void a_key_without_a_successor_goes_on_signing_and_stays_published() {
        var late = HANDOVER.plus(Duration.ofDays(365));
        var alone = new KeyRing(List.of(first));

        assertThat(alone.signing(late)).isEqualTo(first);
        assertThat(alone.published(late, AFTERLIFE)).containsExactly(first);
    }

    @Test
    void a_key_is_missing_while_no_one_waits_to_take_over() {
        assertThat(new KeyRing(List.of()).vacancy(NOW)).contains(NOW);
        assertThat(new KeyRing(List.of(first)).vacancy(NOW)).contains(HANDOVER);
        assertThat(ring.vacancy(NOW)).isEmpty();
        assertThat(ring.vacancy(HANDOVER)).contains(HANDOVER.plus(LIFE));
        assertThat(ring.vacancy(HANDOVER.plus(LIFE))).contains(HANDOVER.plus(LIFE));
    }
}
