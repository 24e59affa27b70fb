package shop.user.application;

import java.time.Duration;
import shop.user.domain.AttemptLimit;

/**
 * How often a log-in may be tried.
 *
 * @param pair at one account from one address
 * @param address at any account from one address
 * @param account at one account from addresses its owner never logged in from
 * @param familiarity how long an address stays known as the owner's
 */
public record LogInLimits(
        AttemptLimit pair, AttemptLimit address, AttemptLimit account, Duration familiarity) {

    public static final LogInLimits STANDARD =
            new LogInLimits(
                    new AttemptLimit(
                            5, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofHours(1)),
                    new AttemptLimit(
                            100, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(1)),
                    new AttemptLimit(
                            100,
                            Duration.ofMillis(500),
                            Duration.ofSeconds(2),
                            Duration.ofHours(1)),
                    Duration.ofDays(30));
}
