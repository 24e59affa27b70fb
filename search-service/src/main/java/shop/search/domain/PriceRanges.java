package shop.search.domain;

import java.util.List;
import shop.platform.kernel.Money;

/** Where ranges of prices end and the next begin, cheapest first. */
public record PriceRanges(List<Money> bounds) {

    public PriceRanges {
        bounds = List.copyOf(bounds);
        for (var i = 1; i < bounds.size(); i++) {
            if (bounds.get(i).compareTo(bounds.get(i - 1)) <= 0) {
                throw new IllegalArgumentException("bounds must rise: " + bounds);
            }
        }
    }
}
