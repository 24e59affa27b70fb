package shop.product;

import java.util.Currency;
import shop.platform.settings.Settings;

/**
 * What can be set.
 *
 * @param everybodyMaySell whether it takes no more than an account to enter products
 */
record ProductSettings(Currency currency, boolean everybodyMaySell) {

    private static final String WRITE_ROLE = "CATALOG_WRITE_ROLE";

    static ProductSettings of(Settings settings) {
        return new ProductSettings(settings.currency(), everybodyMaySell(settings));
    }

    private static boolean everybodyMaySell(Settings settings) {
        return switch (settings.text(WRITE_ROLE, "customer")) {
            case "customer" -> true;
            case "staff" -> false;
            default -> {
                settings.fault(WRITE_ROLE, "is neither customer nor staff");
                yield false;
            }
        };
    }
}
