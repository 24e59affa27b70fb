package shop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.platform.test.Store.MYSQL;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.test.Stores;
import shop.platform.web.IdempotencyStore;
import shop.platform.web.IdempotencyStore.Answer;
import shop.platform.web.IdempotencyStore.Fresh;
import shop.platform.web.IdempotencyStore.Mismatch;
import shop.platform.web.IdempotencyStore.Replay;
import shop.platform.web.IdempotencyStore.Running;

class IdempotencyIT {

    private static final String HASH = "a".repeat(64);
    private static final Answer ANSWER =
            new Answer(201, Map.of("Location", "/api/orders/1"), "{\"name\":\"áo sơ mi\"}");

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL);

    private static TestService service;
    private static IdempotencyStore store;

    private final IdempotencyStore.Key key =
            new IdempotencyStore.Key("user:1", "POST /api/orders", UUID.randomUUID().toString());

    @BeforeAll
    static void start() {
        service = TestService.alpha(STORES.settings());
        store = service.database().idempotency();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void one_of_many_twins_begins() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun =
                    IntStream.range(0, 50)
                            .mapToObj(_ -> threads.submit(() -> store.begin(key, HASH)))
                            .toList();
            var fresh = 0;
            for (var each : begun) {
                fresh += each.get() instanceof Fresh ? 1 : 0;
                assertThat(each.get()).isInstanceOfAny(Fresh.class, Running.class);
            }
            assertThat(fresh).isEqualTo(1);
        }
    }

    @Test
    void what_was_answered_is_answered_again() {
        store.complete(key, begun().owner(), ANSWER);

        assertThat(store.begin(key, HASH)).isEqualTo(new Replay(ANSWER));
    }

    @Test
    void a_key_belongs_to_one_request_of_one_principal() {
        store.complete(key, begun().owner(), ANSWER);

        assertThat(store.begin(key, "b".repeat(64))).isInstanceOf(Mismatch.class);
        assertThat(
                        store.begin(
                                new IdempotencyStore.Key("user:2", key.operation(), key.key()),
                                HASH))
                .isInstanceOf(Fresh.class);
    }

    @Test
    void a_released_key_can_be_used_again() {
        store.release(key, begun().owner());

        assertThat(store.begin(key, HASH)).isInstanceOf(Fresh.class);
    }

    @Test
    void a_dead_owners_key_passes_on_and_its_late_word_is_ignored() {
        var dead = begun();
        service.database()
                .sql()
                .use(handle ->
                        handle.execute(
                                "UPDATE alpha_idempotency_keys SET locked_until = NOW(6) - INTERVAL 1 SECOND"
                                        + " WHERE request_key = ?",
                                key.key()));

        var heir = (Fresh) store.begin(key, HASH);
        store.complete(key, dead.owner(), new Answer(500, Map.of(), "late"));
        store.release(key, dead.owner());
        assertThat(store.begin(key, HASH)).isInstanceOf(Running.class);

        store.complete(key, heir.owner(), ANSWER);
        assertThat(store.begin(key, HASH)).isEqualTo(new Replay(ANSWER));
    }

    private Fresh begun() {
        return (Fresh) store.begin(key, HASH);
    }
}
