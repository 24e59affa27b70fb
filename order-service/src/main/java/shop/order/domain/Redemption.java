package shop.order.domain;

import java.time.Instant;

/**
 * The uses of promotions taken for an order that is about to be placed.
 *
 * @param placeBy when they may be given to others, if there is no order then
 */
public record Redemption(RedemptionId id, Instant placeBy) {}
