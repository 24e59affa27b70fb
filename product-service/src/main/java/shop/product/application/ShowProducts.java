package shop.product.application;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import shop.product.application.port.ProductShelf;
import shop.product.domain.ProductId;
import shop.product.domain.Products;

/** Shows several products at once, as whoever prices an order needs them. */
public final class ShowProducts {

    private final Products products;
    private final ProductShelf shelf;

    public ShowProducts(Products products, ProductShelf shelf) {
        this.products = products;
        this.shelf = shelf;
    }

    /** Those of {@code ids} that are for sale, in the order asked for, each once. */
    public List<ProductView> handle(List<ProductId> ids) {
        SequencedSet<ProductId> distinct = new LinkedHashSet<>(ids);
        return distinct.stream()
                .map(id -> shelf.get(id, missing -> products.find(missing).map(ProductView::of)))
                .flatMap(Optional::stream)
                .filter(ProductView::isForSale)
                .toList();
    }
}
