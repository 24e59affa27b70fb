package shop.search.domain;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.search.domain.SearchProblem.BadParameter;

/**
 * What results are narrowed to; what is empty or {@code null} does not narrow. Within a group any
 * of the values will do, between groups all must hold.
 *
 * @param rating the least average, in hundredths of a star
 * @param attributes values by the attribute's name
 */
public record Filters(
        SortedSet<String> categories,
        @Nullable Money minPrice,
        @Nullable Money maxPrice,
        @Nullable Boolean inStock,
        @Nullable Integer rating,
        Map<String, SortedSet<String>> attributes) {

    public static final Filters NONE =
            new Filters(new TreeSet<>(), null, null, null, null, Map.of());

    public Filters {
        categories = new TreeSet<>(categories);
        attributes = new TreeMap<>(attributes);
        if (minPrice != null && maxPrice != null && minPrice.compareTo(maxPrice) > 0) {
            throw new BadParameter("min_price", "must not be above max_price");
        }
        if (rating != null && (rating < 0 || rating > Rating.BEST)) {
            throw new BadParameter("rating", "must be between 0 and 5");
        }
    }
}
