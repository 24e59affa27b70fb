package shop.favourite.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can matter to watchers in the states a product has passed through.
 *
 * <p>Prices are amounts here, whatever their currency: a watch looks at that itself.
 *
 * @param lowest the lowest price it was offered for
 * @param highest the highest price that was named
 */
public record Sightings(
        Optional<BigDecimal> lowest,
        Optional<BigDecimal> highest,
        boolean buyable,
        boolean soldOut) {

    public static Sightings of(List<Product> states) {
        return new Sightings(
                prices(states.stream().filter(Product::isOffered)).min(Comparator.naturalOrder()),
                prices(states.stream()).max(Comparator.naturalOrder()),
                states.stream().anyMatch(Product::isBuyable),
                states.stream().anyMatch(Product::isSoldOut));
    }

    private static Stream<BigDecimal> prices(Stream<Product> states) {
        return states.map(Product::description)
                .flatMap(Stream::ofNullable)
                .map(description -> description.price().amount());
    }
}
