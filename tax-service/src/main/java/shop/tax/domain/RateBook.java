package shop.tax.domain;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All rates of one country, and how it deals with them.
 *
 * <p>What holds at a place is found from the smallest area outwards: postal code, region, country.
 * Each area adds its rates, until one says that it replaces those of the wider areas. An area that
 * has no rate for a category is taken by its standard rates.
 */
public final class RateBook {

    private static final Comparator<TaxRate> ORDER =
            Comparator.comparing((TaxRate rate) -> rate.terms().rate().jurisdiction())
                    .thenComparingLong(TaxRate::id);

    private final Conventions conventions;
    private final List<TaxRate> rates;
    private final Map<String, TaxCategory> productCategories;

    public RateBook(
            Conventions conventions,
            List<TaxRate> rates,
            Map<String, TaxCategory> productCategories) {
        this.conventions = conventions;
        this.rates = rates.stream().sorted(ORDER).toList();
        this.productCategories = Map.copyOf(productCategories);
    }

    /** What holds at {@code place} on a day. */
    public TaxTable tableFor(Place place, LocalDate on, Instant asOf) {
        return new TaxTable(
                place,
                conventions.pricesIncludeTax(),
                conventions.rounding(),
                asOf,
                categories(place, on),
                productCategories,
                conventions.shipping(),
                null);
    }

    private SortedMap<TaxCategory, List<Rate>> categories(Place place, LocalDate on) {
        var applicable =
                rates.stream()
                        .map(TaxRate::terms)
                        .filter(terms -> terms.appliesTo(place, on))
                        .toList();
        var categories = new TreeMap<TaxCategory, List<Rate>>();
        applicable.stream()
                .map(RateTerms::category)
                .forEach(category -> categories.put(category, ratesOf(category, applicable)));
        return categories;
    }

    private static List<Rate> ratesOf(TaxCategory category, List<RateTerms> applicable) {
        var found = new ArrayList<Rate>();
        var levels = applicable.stream().map(RateTerms::level).collect(toCollection(TreeSet::new));
        for (var level : levels.descendingSet()) {
            var there = at(level, category, applicable);
            found.addAll(0, there.stream().map(RateTerms::rate).toList());
            if (there.stream().anyMatch(RateTerms::replaces)) {
                break;
            }
        }
        return List.copyOf(found);
    }

    private static List<RateTerms> at(int level, TaxCategory category, List<RateTerms> applicable) {
        var own = of(level, category, applicable);
        return own.isEmpty() ? of(level, TaxCategory.STANDARD, applicable) : own;
    }

    private static List<RateTerms> of(int level, TaxCategory category, List<RateTerms> applicable) {
        return applicable.stream()
                .filter(terms -> terms.level() == level && terms.category().equals(category))
                .toList();
    }
}
