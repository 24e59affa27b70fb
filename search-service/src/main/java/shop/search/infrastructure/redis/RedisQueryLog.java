package shop.search.infrastructure.redis;

import io.lettuce.core.ScoredValue;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import shop.platform.redis.Redis;
import shop.platform.redis.RedisUnavailable;
import shop.search.application.port.QueryLog;
import shop.search.domain.Keyword;

/**
 * Counts in Redis, by day, for all replicas. Each gathers for a second what it has to tell, and
 * longer while Redis is away.
 */
public final class RedisQueryLog implements QueryLog, AutoCloseable {

    private static final String POPULAR = "search:popular:";
    private static final String FRUITLESS = "search:fruitless:";
    private static final int DAYS = 7;
    private static final Duration KEPT = Duration.ofDays(DAYS + 1L);

    /** What is kept of a day, the most frequent first. */
    private static final int MOST = 10_000;

    /** How many different ones are gathered at most. */
    private static final int MOST_GATHERED = 5_000;

    private record Entry(String list, String keyword) {}

    private final Redis redis;
    private final Clock clock;
    private final Map<Entry, Long> gathered = new ConcurrentHashMap<>();
    private final ScheduledExecutorService telling =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("search-query-log").daemon().factory());

    public RedisQueryLog(Redis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
        var _ = telling.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void note(Keyword keyword, boolean hasFound) {
        var day = LocalDate.now(clock);
        var entry = new Entry((hasFound ? POPULAR : FRUITLESS) + day, keyword.text());
        if (gathered.size() < MOST_GATHERED || gathered.containsKey(entry)) {
            gathered.merge(entry, 1L, Long::sum);
        }
    }

    @Override
    public List<QueryCount> popular(int limit, long atLeast) {
        return most(POPULAR, limit, atLeast);
    }

    @Override
    public List<QueryCount> fruitless(int limit) {
        return most(FRUITLESS, limit, 1);
    }

    /** Tells what is left to tell. */
    @Override
    public void close() {
        telling.close();
        tell();
    }

    private void tell() {
        try {
            for (var entry : List.copyOf(gathered.keySet())) {
                var count = gathered.getOrDefault(entry, 0L);
                redis.call(commands -> commands.zincrby(entry.list(), count, entry.keyword()));
                gathered.computeIfPresent(
                        entry, (_, now) -> now.equals(count) ? null : now - count);
            }
            trim(POPULAR);
            trim(FRUITLESS);
        } catch (RedisUnavailable _) {
            // what is gathered is told when Redis is back
        }
    }

    private void trim(String list) {
        var today = list + LocalDate.now(clock);
        redis.call(commands -> commands.zremrangebyrank(today, 0, -MOST - 1));
        redis.call(commands -> commands.expire(today, KEPT));
    }

    private List<QueryCount> most(String list, int limit, long atLeast) {
        var sums = new HashMap<String, Long>();
        for (var day = 0; day < DAYS; day++) {
            var key = list + LocalDate.now(clock).minusDays(day);
            List<ScoredValue<String>> counted =
                    redis.call(commands -> commands.zrevrangeWithScores(key, 0, MOST / 10));
            for (var each : counted) {
                sums.merge(each.getValue(), (long) each.getScore(), Long::sum);
            }
        }
        return sums.entrySet().stream()
                .filter(each -> each.getValue() >= atLeast)
                .map(each -> new QueryCount(each.getKey(), each.getValue()))
                .sorted(
                        Comparator.comparingLong(QueryCount::count)
                                .reversed()
                                .thenComparing(QueryCount::keyword))
                .limit(limit)
                .toList();
    }
}
