package shop.promotion;

import java.time.Duration;
import java.util.Currency;
import shop.platform.settings.Settings;

/**
 * What is this service's own to set.
 *
 * @param hasSamples whether a new shop gets sample promotions
 * @param checkPeriod how often reservations without an order are looked for
 */
record PromotionSettings(boolean hasSamples, Duration checkPeriod, Currency currency) {

    static PromotionSettings of(Settings settings) {
        return new PromotionSettings(
                settings.flag("PROMOTION_SAMPLES", true),
                settings.duration("PROMOTION_CHECK_PERIOD", Duration.ofSeconds(5)),
                settings.currency());
    }
}
