package shop.user.application.port;

import java.time.Duration;
import java.util.Optional;
import shop.user.domain.AttemptLimit;

/** Counts what is tried, for all replicas together. It never fails, at worst it forgets. */
public interface Attempts {

    /**
     * Counts one more try, if the limit allows it now.
     *
     * @return how long to wait if it does not
     */
    Optional<Duration> count(String key, AttemptLimit limit);

    /** Takes one counted try back. */
    void takeBack(String key);

    /** Forgets all tries. */
    void forget(String key);

    void remember(String fact, Duration span);

    boolean remembers(String fact);
}
