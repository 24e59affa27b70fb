package shop.favourite.application;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.favourite.domain.Product;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Products;

/** Keeps products as long as the test lasts. */
public final class InMemoryProducts implements Products {

    private final TreeMap<ProductId, Product> kept = new TreeMap<>();

    @Override
    public SortedMap<ProductId, Product> take(Collection<ProductId> products) {
        products.forEach(product -> kept.putIfAbsent(product, Product.unheardOf(product)));
        return new TreeMap<>(find(products));
    }

    @Override
    public void save(Collection<Product> products) {
        products.forEach(product -> kept.put(product.id(), product));
    }

    @Override
    public Map<ProductId, Product> find(Collection<ProductId> products) {
        var found = new TreeMap<>(kept);
        found.keySet().retainAll(products);
        return found;
    }
}
