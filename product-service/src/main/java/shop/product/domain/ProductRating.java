package shop.product.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How buyers rate a product, as rating-service last said.
 *
 * @param average of all stars, to two decimals
 * @param histogram how many gave each number of stars, by that number
 */
public record ProductRating(BigDecimal average, long count, Map<String, Long> histogram) {

    /** The numbers of stars there are. */
    public static final List<String> STARS = List.of("1", "2", "3", "4", "5");

    /** Nobody has rated it yet. */
    public static final ProductRating NONE =
            new ProductRating(BigDecimal.ZERO.setScale(2), 0, Map.of());

    /** A number of stars that is not said was given by nobody. */
    public ProductRating {
        var all = new TreeMap<String, Long>();
        STARS.forEach(stars -> all.put(stars, 0L));
        all.putAll(histogram);
        histogram = Collections.unmodifiableMap(all);
    }
}
