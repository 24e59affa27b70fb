package shop.order.infrastructure.redis;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shop.order.domain.Order;
import shop.order.domain.OrderId;

/**
 * The bell of one instance. It remembers the latest rings, as an order may change before the one
 * who is going to wait for it has begun to.
 */
final class LocalBell {

    private static final int REMEMBERED = 10_000;

    private static final class Waiter {
        private final CompletableFuture<Optional<Order>> rung = new CompletableFuture<>();
    }

    private final Map<OrderId, Long> heard = new LinkedHashMap<>();
    private final Map<OrderId, Set<Waiter>> waiting = new HashMap<>();

    /** Rung here, where the order is at hand. */
    void ring(Order order) {
        ring(order.id(), order.version(), Optional.of(order));
    }

    /** Rung elsewhere. */
    void ring(OrderId order, long version) {
        ring(order, version, Optional.empty());
    }

    Optional<Order> await(OrderId order, long version, Duration patience) {
        var waiter = new Waiter();
        if (!begin(order, version, waiter)) {
            return Optional.empty();
        }
        try {
            return waiter.rung.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            end(order, waiter);
        }
    }

    private synchronized void ring(OrderId id, long version, Optional<Order> order) {
        heard.merge(id, version, Math::max);
        if (heard.size() > REMEMBERED) {
            heard.remove(heard.keySet().iterator().next());
        }
        waiting.getOrDefault(id, Set.of()).forEach(waiter -> waiter.rung.complete(order));
    }

    private synchronized boolean begin(OrderId order, long version, Waiter waiter) {
        if (heard.getOrDefault(order, 0L) > version) {
            return false;
        }
        return waiting.computeIfAbsent(order, _ -> new HashSet<>()).add(waiter);
    }

    private synchronized void end(OrderId order, Waiter waiter) {
        var waiters = waiting.getOrDefault(order, new HashSet<>());
        waiters.remove(waiter);
        if (waiters.isEmpty()) {
            waiting.remove(order);
        }
    }
}
