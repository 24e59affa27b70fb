package shop.shipping.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** So many of each product; a product of which there is none is not among them. */
public record Items(SortedMap<ProductId, Integer> quantities) {

    public static final Items NONE = new Items(new TreeMap<>());

    public Items {
        var positive = new TreeMap<ProductId, Integer>();
        quantities.forEach((product, quantity) -> {
            if (quantity < 0) {
                throw new IllegalArgumentException(quantity + " of " + product);
            }
            if (quantity > 0) {
                positive.put(product, quantity);
            }
        });
        quantities = Collections.unmodifiableSortedMap(positive);
    }

    public static Items of(Map<ProductId, Integer> quantities) {
        return new Items(new TreeMap<>(quantities));
    }

    public int of(ProductId product) {
        return quantities.getOrDefault(product, 0);
    }

    public boolean isEmpty() {
        return quantities.isEmpty();
    }

    public Items plus(Items other) {
        var sum = new TreeMap<>(quantities);
        other.quantities.forEach(
                (product, quantity) -> sum.merge(product, quantity, Math::addExact));
        return new Items(sum);
    }

    /** What is left of these, none at the least. */
    public Items minus(Items other) {
        var rest = new TreeMap<ProductId, Integer>();
        quantities.forEach((product, quantity) ->
                rest.put(product, Math.max(0, quantity - other.of(product))));
        return new Items(rest);
    }

    public boolean contain(Items other) {
        return other.minus(this).isEmpty();
    }

    public int count() {
        return quantities.values().stream().reduce(0, Math::addExact);
    }
}
