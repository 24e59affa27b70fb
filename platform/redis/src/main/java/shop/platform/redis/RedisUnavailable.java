package shop.platform.redis;

import shop.platform.kernel.Problem;

/** Redis does not answer now. */
public final class RedisUnavailable extends Problem {

    RedisUnavailable() {
        super(Kind.UNAVAILABLE, "redis-unavailable", "A store is not available now.");
    }
}
