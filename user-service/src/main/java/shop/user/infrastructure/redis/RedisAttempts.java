package shop.user.infrastructure.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import shop.platform.redis.Redis;
import shop.platform.redis.RedisUnavailable;
import shop.user.application.port.Attempts;
import shop.user.domain.AttemptLimit;

/**
 * Counts in Redis, for all replicas; while Redis is away, each replica counts for itself. Keys are
 * hashed, as what people type into a log-in form may be anything.
 */
public final class RedisAttempts implements Attempts {

    /** The wait is that of {@link AttemptLimit#waitAfter}, decided where the count is. */
    private static final String COUNT =
            """
            local count, gate = KEYS[1], KEYS[2]
            local free, first = tonumber(ARGV[1]), tonumber(ARGV[2])
            local longest, memory = tonumber(ARGV[3]), tonumber(ARGV[4])
            local rest = redis.call('PTTL', gate)
            if rest > 0 then return rest end
            local tries = redis.call('INCR', count)
            local wait = 0
            if tries >= free then
              wait = math.min(first * 2 ^ math.min(tries - free, 20), longest)
              redis.call('SET', gate, '', 'PX', wait)
            end
            redis.call('PEXPIRE', count, memory + wait)
            return 0
            """;

    private static final String TAKE_BACK =
            """
            redis.call('DEL', KEYS[2])
            local tries = tonumber(redis.call('GET', KEYS[1]) or '0')
            if tries > 1 then return redis.call('DECR', KEYS[1]) end
            return redis.call('DEL', KEYS[1])
            """;

    private final Redis redis;
    private final Attempts meanwhile;

    /**
     * @param meanwhile counts while Redis is away
     */
    public RedisAttempts(Redis redis, Attempts meanwhile) {
        this.redis = redis;
        this.meanwhile = meanwhile;
    }

    @Override
    public Optional<Duration> count(String key, AttemptLimit limit) {
        return inRedis(
                commands -> {
                    long wait =
                            commands.eval(
                                    COUNT,
                                    ScriptOutputType.INTEGER,
                                    keys(key),
                                    Integer.toString(limit.free()),
                                    Long.toString(limit.first().toMillis()),
                                    Long.toString(limit.longest().toMillis()),
                                    Long.toString(limit.memory().toMillis()));
                    return Optional.of(Duration.ofMillis(wait)).filter(Duration::isPositive);
                },
                () -> meanwhile.count(key, limit));
    }

    @Override
    public void takeBack(String key) {
        inRedis(
                commands -> commands.<Long>eval(TAKE_BACK, ScriptOutputType.INTEGER, keys(key)),
                () -> {
                    meanwhile.takeBack(key);
                    return 0L;
                });
    }

    @Override
    public void forget(String key) {
        inRedis(
                commands -> commands.del(keys(key)),
                () -> {
                    meanwhile.forget(key);
                    return 0L;
                });
    }

    @Override
    public void remember(String fact, Duration span) {
        inRedis(
                commands -> commands.set(keys(fact)[0], "", SetArgs.Builder.px(span.toMillis())),
                () -> {
                    meanwhile.remember(fact, span);
                    return "";
                });
    }

    @Override
    public boolean remembers(String fact) {
        return inRedis(
                commands -> commands.exists(keys(fact)[0]) == 1, () -> meanwhile.remembers(fact));
    }

    private <T> T inRedis(Function<RedisCommands<String, String>, T> work, Supplier<T> otherwise) {
        try {
            return redis.call(work);
        } catch (RedisUnavailable _) {
            return otherwise.get();
        }
    }

    /** The count and its gate; the braces keep them on one node of a cluster. */
    private static String[] keys(String key) {
        var name = "user:attempts:{" + hash(key) + "}";
        return new String[] {name, name + ":gate"};
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
