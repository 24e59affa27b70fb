package shop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.platform.messaging.Message;
import shop.platform.messaging.Unsent;

class JdbcOutboxTest {

    private static final List<Unsent> FOUND =
            List.of(at(1, "a"), at(2, "b"), at(3, "a"), at(4, "b"), at(5, "a"), at(6, "c"));

    @Test
    void what_a_reader_has_seen_is_sent() {
        assertThat(places(Set.of(1L, 2L, 3L, 4L, 5L, 6L))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void what_was_hidden_from_a_reader_is_sent_before_what_it_has_seen() {
        assertThat(places(Set.of(5L, 6L))).containsExactly(1L, 3L, 5L, 6L);
    }

    @Test
    void what_nothing_seen_follows_waits_as_its_own_predecessor_may_be_hidden() {
        assertThat(places(Set.of(1L, 2L))).containsExactly(1L, 2L);
        assertThat(places(Set.of(3L))).containsExactly(1L, 3L);
    }

    private static List<Object> places(Set<Long> seen) {
        return JdbcOutbox.seenOrBefore(FOUND, seen).stream().map(Unsent::place).toList();
    }

    private static Unsent at(long id, String name) {
        return new Unsent(
                id,
                new Message(
                        new UUID(0, id),
                        "thing_changed",
                        TestService.TOPIC,
                        name,
                        id,
                        "thing",
                        "{}",
                        Instant.EPOCH,
                        Map.of()));
    }
}
