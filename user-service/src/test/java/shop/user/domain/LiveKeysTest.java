package shop.user.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.user.domain.Fixtures.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import shop.platform.test.FakeClock;

class LiveKeysTest {

    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration AFTERLIFE = Duration.ofMinutes(11);

    private final FakeClock clock = FakeClock.at(NOW);
    private final InMemorySigningKeys store = new InMemorySigningKeys();
    private final LiveKeys keys = new LiveKeys(store, LIFE, AFTERLIFE, clock);

    @Test
    void two_keys_are_live_from_the_start() {
        keys.renew();

        assertThat(keys.published()).hasSize(2).contains(keys.signing());
    }

    @Test
    void renewing_before_it_is_time_makes_no_key() {
        keys.renew();
        var before = keys.published();

        keys.renew();

        assertThat(keys.published()).isEqualTo(before);
    }

    @Test
    void the_key_that_takes_over_was_published_long_before() {
        keys.renew();
        var published = keys.published();

        clock.advance(LIFE);

        assertThat(keys.signing()).isEqualTo(published.get(1));
    }

    @Test
    void after_a_handover_the_retired_key_stays_until_its_tokens_are_dead() {
        keys.renew();
        var first = keys.signing();
        clock.advance(LIFE);
        keys.renew();
        assertThat(keys.published()).hasSize(3).contains(first);

        clock.advance(AFTERLIFE.plusSeconds(1));
        keys.renew();

        assertThat(keys.published()).hasSize(2).doesNotContain(first);
        assertThat(store.ring().keys()).doesNotContain(first);
    }

    @Test
    void a_replica_signs_with_the_same_keys() {
        var replica = new LiveKeys(store, LIFE, AFTERLIFE, clock);
        keys.renew();
        replica.renew();

        assertThat(replica.signing()).isEqualTo(keys.signing());
        assertThat(replica.published()).isEqualTo(keys.published());
    }

    @Test
    void after_a_long_sleep_a_fresh_key_signs() {
        keys.renew();
        clock.advance(LIFE.multipliedBy(5));

        keys.renew();

        assertThat(keys.published()).hasSize(2).contains(keys.signing());
        assertThat(keys.signing().signsFrom()).isEqualTo(clock.instant());
    }
}
