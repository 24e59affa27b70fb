package shop.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FakeClockTest {

    private final FakeClock clock = FakeClock.at("2026-11-22T10:00:00Z");

    @Test
    void stands_still_until_it_is_told_otherwise() {
        assertThat(clock.instant()).isEqualTo("2026-11-22T10:00:00Z");

        clock.advance(Duration.ofMinutes(15));

        assertThat(clock.instant()).isEqualTo("2026-11-22T10:15:00Z");
    }

    @Test
    void moves_together_with_its_views_in_other_zones() {
        var inHanoi = clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

        clock.set(Instant.parse("2027-01-01T00:00:00Z"));

        assertThat(inHanoi.instant()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(inHanoi.getZone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
