package shop.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an order.
 *
 * @param event its name on the wire: {@code order_created}
 */
public record TimelineEntry(
        long version, String event, OrderStatus status, @Nullable String note, Instant at) {}
