package shop.shipping;

import java.time.Duration;
import java.util.Currency;
import java.util.regex.Pattern;
import shop.platform.settings.Settings;

/**
 * What can be set.
 *
 * @param stageDuration how long the simulated carrier's parcels take from one stage to the next
 * @param defaultCountry where an order goes that does not say
 */
record ShippingSettings(Currency currency, Duration stageDuration, String defaultCountry) {

    private static final Duration STAGE = Duration.ofHours(12);
    private static final Duration DEV_STAGE = Duration.ofSeconds(10);
    private static final String STAGE_NAME = "SHIPPING_STAGE_DURATION";
    private static final String COUNTRY_NAME = "SHIPPING_DEFAULT_COUNTRY";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_PER_STAGE = 4;

    static ShippingSettings of(Settings settings) {
        var stage = settings.duration(STAGE_NAME, settings.isDev() ? DEV_STAGE : STAGE);
        if (stage.isZero()) {
            settings.fault(STAGE_NAME, "must not be zero");
        }
        var country = settings.text(COUNTRY_NAME, "VN");
        if (!COUNTRY.matcher(country).matches()) {
            settings.fault(COUNTRY_NAME, "is not two capital letters: " + country);
        }
        return new ShippingSettings(settings.currency(), stage, country);
    }

    /** How long a parcel is left alone once the carrier was asked about it. */
    Duration pause() {
        var part = stageDuration.dividedBy(LOOKS_PER_STAGE);
        if (part.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return part.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : part;
    }

    /** How often to look for parcels; new ones are looked for each second at least. */
    Duration lookInterval() {
        return pause().compareTo(LONGEST_LOOK) < 0 ? pause() : LONGEST_LOOK;
    }
}
