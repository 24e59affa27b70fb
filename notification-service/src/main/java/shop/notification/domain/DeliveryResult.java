package shop.notification.domain;

import java.time.Instant;

/** What follows from an attempt to deliver something. */
public sealed interface DeliveryResult {

    record Delivered(Attempt attempt) implements DeliveryResult {}

    record Later(Attempt attempt, Instant at) implements DeliveryResult {}

    record Dead(Attempt attempt) implements DeliveryResult {}

    /** Not tried, as the webhook is switched off. */
    record Held() implements DeliveryResult {}
}
