package shop.order;

import java.time.Duration;
import java.util.Currency;
import shop.platform.settings.Settings;

/**
 * What is this service's own to set.
 *
 * @param paymentTimeout how long an order may stay unpaid
 * @param completionDelay how long after its delivery an order is completed
 */
record OrderSettings(Duration paymentTimeout, Duration completionDelay, Currency currency) {

    static OrderSettings of(Settings settings) {
        return new OrderSettings(
                settings.duration("ORDER_PAYMENT_TIMEOUT", Duration.ofMinutes(15)),
                settings.duration("ORDER_COMPLETION_DELAY", Duration.ofDays(14)),
                settings.currency());
    }
}
