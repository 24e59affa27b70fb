package shop.product.application;

import java.util.function.Consumer;
import shop.product.application.port.ProductShelf;
import shop.product.domain.Product;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.ProductChanged;
import shop.product.domain.ProductProblem.ProductNotFound;
import shop.product.domain.Products;

/**
 * Changes products that are there. Who is overtaken by another change tries again on what that one
 * has left.
 */
public final class ProductChanges {

    private static final int ATTEMPTS = 5;

    private final Products products;
    private final ProductShelf shelf;

    public ProductChanges(Products products, ProductShelf shelf) {
        this.products = products;
        this.shelf = shelf;
    }

    /**
     * The product after {@code change}, whose exceptions are passed on.
     *
     * @throws ProductChanged if somebody else was faster each time
     */
    public Product make(ProductId id, Consumer<Product> change) {
        for (var attempt = 1; ; attempt++) {
            var product = products.find(id).orElseThrow(() -> new ProductNotFound(id.value()));
            change.accept(product);
            try {
                products.save(product);
                return product;
            } catch (ProductChanged overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            } finally {
                // a save that fails may have been kept all the same
                shelf.clear(id);
            }
        }
    }
}
