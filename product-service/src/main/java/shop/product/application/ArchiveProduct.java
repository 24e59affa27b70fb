package shop.product.application;

import java.time.Clock;
import shop.product.application.port.ProductShelf;
import shop.product.domain.Editor;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.ProductNotFound;
import shop.product.domain.Products;

/** Takes a product out of the shop. */
public final class ArchiveProduct {

    private final Products products;
    private final ProductShelf shelf;
    private final Clock clock;

    public ArchiveProduct(Products products, ProductShelf shelf, Clock clock) {
        this.products = products;
        this.shelf = shelf;
        this.clock = clock;
    }

    public void handle(ProductId id, Editor editor) {
        var product = products.find(id).orElseThrow(() -> new ProductNotFound(id.value()));
        product.archive(editor, clock.instant());
        products.save(product);
        shelf.clear(id);
    }
}
