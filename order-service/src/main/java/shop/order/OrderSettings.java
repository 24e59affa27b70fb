package shop.order;

import java.time.Duration;
import java.util.Currency;
import shop.platform.settings.Settings;

/**
 * What is this service's own to set.
 *
 * @param paymentTimeout how long an order may stay unpaid
 */
record OrderSettings(Duration paymentTimeout, Currency currency) {

    static OrderSettings of(Settings settings) {
        return new OrderSettings(
                settings.duration("ORDER_PAYMENT_TIMEOUT", Duration.ofMinutes(15)),
                settings.currency());
    }
}
