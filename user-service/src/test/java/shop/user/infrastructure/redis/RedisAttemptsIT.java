package shop.user.infrastructure.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.settings.Settings;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.user.application.port.Attempts;
import shop.user.domain.AttemptLimit;

class RedisAttemptsIT extends AttemptsContract {

    private static final AttemptLimit LIMIT =
            new AttemptLimit(2, Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofHours(1));

    @RegisterExtension static final Stores STORES = Stores.with(Store.REDIS);

    private static Redis redis;

    @BeforeAll
    static void open() {
        redis = redisAt(Settings.of(STORES.settings()));
        await().until(redis::isAlive);
    }

    @AfterAll
    static void close() {
        redis.close();
    }

    @Override
    protected Attempts attempts() {
        return over(redis);
    }

    @Test
    void replicas_count_together() {
        over(redis).count("shared", LIMIT);
        over(redis).count("shared", LIMIT);

        assertThat(over(redis).count("shared", LIMIT)).isPresent();
    }

    @Test
    void what_was_typed_is_not_to_be_read_in_redis() {
        attempts().count("log-in:account:somebodys-name", LIMIT);

        assertThat(keysLike("user:attempts:*")).isNotEmpty();
        assertThat(keysLike("*somebodys-name*")).isEmpty();
    }

    @Test
    void while_redis_is_away_guessing_is_limited_nevertheless() {
        try (var away = redisAt(Settings.of(STORES.settings()).with("REDIS_PORT", "1"))) {
            var attempts = over(away);
            attempts.count("k", LIMIT);
            attempts.count("k", LIMIT);

            assertThat(attempts.count("k", LIMIT)).isPresent();
            attempts.forget("k");
            assertThat(attempts.count("k", LIMIT)).isEmpty();
        }
    }

    private static List<String> keysLike(String pattern) {
        return redis.call(commands -> commands.keys(pattern));
    }

    private static Attempts over(Redis redis) {
        return new RedisAttempts(redis, new LocalAttempts(Clock.systemUTC()));
    }

    private static Redis redisAt(Settings settings) {
        return Redis.open(settings, Observability.of("user-service", settings));
    }
}
