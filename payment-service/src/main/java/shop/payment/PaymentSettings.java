package shop.payment;

import java.time.Duration;
import java.util.Currency;
import shop.platform.settings.Settings;

/**
 * What can be set.
 *
 * @param settlePeriod how often payments that are still open are looked at
 */
record PaymentSettings(Currency currency, Duration settlePeriod) {

    static PaymentSettings of(Settings settings) {
        return new PaymentSettings(
                settings.currency(),
                settings.duration("PAYMENT_SETTLE_PERIOD", Duration.ofSeconds(1)));
    }
}
