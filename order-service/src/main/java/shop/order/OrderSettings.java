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
                currency(settings));
    }

    private static Currency currency(Settings settings) {
        var code = settings.text("CURRENCY", "USD");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            settings.fault("CURRENCY", "is not an ISO 4217 code: " + code);
            return Currency.getInstance("USD");
        }
    }
}
