package shop.promotion.domain;

/** What can become known of an order that redeems promotions. */
public sealed interface RedemptionSignal {

    /** The order was placed, and has not ended badly. */
    record OrderLives(OrderId order) implements RedemptionSignal {}

    /** The order was rejected or cancelled, or has expired. */
    record OrderEnded(OrderId order) implements RedemptionSignal {}

    /** There is no such order, and it is too late for one. */
    record NoOrder() implements RedemptionSignal {}
}
