package shop.platform.redis;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import shop.platform.settings.Settings;

/**
 * Where Redis is: {@code REDIS_HOST}, {@code REDIS_PORT}, and {@code REDIS_PASSWORD} if it asks for
 * one.
 */
record RedisSettings(RedisURI uri) {

    static final Duration PATIENCE = Duration.ofMillis(250);

    static RedisSettings of(Settings settings) {
        var uri =
                RedisURI.builder()
                        .withHost(settings.text("REDIS_HOST", "localhost"))
                        .withPort(settings.integer("REDIS_PORT", 6379, 1, 65_535))
                        .withTimeout(PATIENCE);
        settings.optional("REDIS_PASSWORD")
                .ifPresent(password -> uri.withPassword(password.toCharArray()));
        return new RedisSettings(uri.build());
    }
}
