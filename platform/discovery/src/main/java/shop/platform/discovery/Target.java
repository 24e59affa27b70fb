package shop.platform.discovery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that is called: its instances in turn, each behind a circuit breaker of its own. */
final class Target {

    private static final CircuitBreakerConfig BREAKER =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(2))
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build();

    /** An instance that may be called now; how the call went must be noted. */
    record Turn(URI instance, CircuitBreaker breaker) {

        void succeeded(Duration took) {
            breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        }

        void failed(Duration took, Throwable cause) {
            breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, cause);
        }
    }

    private final RetryBudget budget = new RetryBudget();
    private final Map<URI, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final AtomicInteger turns = new AtomicInteger();

    RetryBudget budget() {
        return budget;
    }

    /** The next of {@code instances} whose breaker lets a call through. */
    Optional<Turn> next(List<URI> instances) {
        breakers.keySet().retainAll(instances);
        var first = turns.getAndIncrement();
        for (var i = 0; i < instances.size(); i++) {
            var instance = instances.get(Math.floorMod(first + i, instances.size()));
            var breaker =
                    breakers.computeIfAbsent(
                            instance, uri -> CircuitBreaker.of(uri.toString(), BREAKER));
            if (breaker.tryAcquirePermission()) {
                return Optional.of(new Turn(instance, breaker));
            }
        }
        return Optional.empty();
    }
}
