package shop.inventory.domain;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many units of a product an order wants. */
public record Line(ProductId product, long units) {

    public Line {
        if (units < 1) {
            throw new IllegalArgumentException("a line of " + units + " units of " + product);
        }
    }

    /** One line per product, in key order: the order in which everybody takes locks. */
    static List<Line> perProduct(Collection<Line> lines) {
        SortedMap<ProductId, Long> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.product(), line.units(), Math::addExact));
        return units.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
    }
}
