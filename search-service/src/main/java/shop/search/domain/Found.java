package shop.search.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, products by their ids.
 *
 * @param total how many there are on all pages
 * @param didYouMean what was searched for instead, or had better been; {@code null} for nothing
 */
public record Found(List<Hit> hits, long total, Facets facets, @Nullable String didYouMean) {

    /**
     * One product.
     *
     * @param highlights by field; HTML in which what was searched for stands in {@code <em>}
     */
    public record Hit(String id, Map<String, String> highlights) {}

    /**
     * How many there would be of each kind: the numbers of a group are without its own filter.
     *
     * @param prices as many as there are bounds of price ranges and one more, cheapest first
     * @param ratings of at least 4, 3, 2 and 1 stars
     */
    public record Facets(
            List<Count> categories,
            List<Long> prices,
            List<Long> ratings,
            long inStock,
            long soldOut,
            List<Attribute> attributes) {}

    public record Attribute(String name, List<Count> values) {}

    public record Count(String value, long count) {}
}
