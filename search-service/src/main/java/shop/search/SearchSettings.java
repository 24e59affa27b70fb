package shop.search;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import shop.platform.kernel.Money;
import shop.platform.settings.Settings;
import shop.search.domain.PriceRanges;

/**
 * What can be set.
 *
 * @param ranges of prices, by which results are counted
 * @param popularAtLeast how many searches for the same make it known to everybody
 */
record SearchSettings(Currency currency, PriceRanges ranges, int popularAtLeast) {

    private static final String RANGES = "SEARCH_PRICE_RANGES";
    private static final String COINS = "25,50,100,250,500,1000";
    private static final String NO_COINS = "100000,250000,500000,1000000,5000000,20000000";

    static SearchSettings of(Settings settings) {
        var currency = settings.currency();
        return new SearchSettings(
                currency,
                ranges(settings, currency),
                settings.integer("SEARCH_POPULAR_AT_LEAST", 5, 1, 1_000_000));
    }

    private static PriceRanges ranges(Settings settings, Currency currency) {
        var usual = currency.getDefaultFractionDigits() > 0 ? COINS : NO_COINS;
        try {
            return new PriceRanges(
                    Arrays.stream(settings.text(RANGES, usual).split(","))
                            .map(bound -> new Money(new BigDecimal(bound.strip()), currency))
                            .toList());
        } catch (IllegalArgumentException _) {
            settings.fault(RANGES, "is not a list of rising amounts: 25,50,100");
            return new PriceRanges(List.of());
        }
    }
}
