package shop.gateway;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** How often one address may ask. The machine itself (127.0.0.1) is not limited. */
final class RateLimits {

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final Pattern ACCOUNTS =
            Pattern.compile("/api/users/(?:login|register|token/refresh)/?");

    private final TokenBuckets general;
    private final TokenBuckets accounts;

    RateLimits(LongSupplier nanoTime) {
        this.general = new TokenBuckets(201, Duration.ofMillis(20), nanoTime);
        this.accounts = new TokenBuckets(21, Duration.ofSeconds(2), nanoTime);
    }

    void admit(String address, String path) throws Refused {
        if (address.equals(THIS_MACHINE)) {
            return;
        }
        var isWithin =
                general.take(address)
                        && (!ACCOUNTS.matcher(path).matches() || accounts.take(address));
        if (!isWithin) {
            throw new Refused(Refusal.TOO_MANY);
        }
    }
}
