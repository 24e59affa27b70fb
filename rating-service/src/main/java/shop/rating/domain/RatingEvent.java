package shop.rating.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** What this service has to tell. */
public sealed interface RatingEvent {

    /** How a product is rated has changed. */
    record RatingUpdated(
            ProductId product,
            long version,
            BigDecimal average,
            long count,
            Map<String, Long> histogram,
            Instant at)
            implements RatingEvent {}
}
