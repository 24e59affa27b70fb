package shop.favourite.domain;

import java.time.Instant;
import shop.platform.kernel.Money;

/** What a watcher is told. */
public sealed interface AlertEvent {

    /**
     * Why it is told.
     *
     * @param arming which arming of the watch this ends: each is ended by one alert
     */
    record Cause(
            WatchId watch, int arming, CustomerId customer, ProductId product, Instant raisedAt) {}

    Cause cause();

    /** The product's name. */
    String name();

    record PriceDropped(Cause cause, String name, Money oldPrice, Money newPrice)
            implements AlertEvent {}

    record BackInStock(Cause cause, String name, long available) implements AlertEvent {}
}
