package shop.tax.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to compute the taxes of what is delivered to a place.
 *
 * @param categories the rates of each category; all of one fall on the same net amount
 * @param productCategories how categories of the catalogue are taxed; the others by {@code
 *     standard}
 * @param shipping how delivery is taxed; {@code null} for not at all
 * @param reverseCharge set where the customer accounts for the tax himself
 */
public record TaxTable(
        Place place,
        boolean pricesIncludeTax,
        Rounding rounding,
        Instant asOf,
        SortedMap<TaxCategory, List<Rate>> categories,
        Map<String, TaxCategory> productCategories,
        @Nullable TaxCategory shipping,
        @Nullable ReverseCharge reverseCharge) {

    public static final TaxCategory DEFAULT_CATEGORY = TaxCategory.STANDARD;

    /**
     * Why no tax is asked for.
     *
     * @param domesticRates what the prices include and the customer is not asked for; {@code null}
     *     where prices are net
     */
    public record ReverseCharge(
            String note, @Nullable SortedMap<TaxCategory, List<Rate>> domesticRates) {}

    /** How something of this category of the catalogue is taxed. */
    public TaxCategory taxCategoryOf(@Nullable String productCategory) {
        return productCategory == null
                ? DEFAULT_CATEGORY
                : productCategories.getOrDefault(productCategory, DEFAULT_CATEGORY);
    }

    /** As {@link #taxCategoryOf}, for a category of the catalogue or a tax category in any case. */
    public TaxCategory taxCategoryNamed(String type) {
        var wanted = type.strip();
        return productCategories.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> ownCategory(wanted.toLowerCase(Locale.ROOT)))
                .orElse(DEFAULT_CATEGORY);
    }

    private Optional<TaxCategory> ownCategory(String code) {
        return charged().keySet().stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /** The rates prices are reckoned with, whoever pays them. */
    public List<Rate> ratesOf(TaxCategory category) {
        var rates = charged();
        var own = rates.get(category);
        return own != null ? own : rates.getOrDefault(DEFAULT_CATEGORY, List.of());
    }

    private SortedMap<TaxCategory, List<Rate>> charged() {
        return reverseCharge != null && reverseCharge.domesticRates() != null
                ? reverseCharge.domesticRates()
                : categories;
    }

    /** The same place for a customer who accounts for the tax himself. */
    public TaxTable reversed(String note) {
        var none = new TreeMap<TaxCategory, List<Rate>>();
        return new TaxTable(
                place,
                false,
                rounding,
                asOf,
                none,
                productCategories,
                shipping,
                new ReverseCharge(note, pricesIncludeTax ? categories : null));
    }
}
