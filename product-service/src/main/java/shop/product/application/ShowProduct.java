package shop.product.application;

import org.jspecify.annotations.Nullable;
import shop.product.application.port.ProductShelf;
import shop.product.domain.Editor;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.ProductNotFound;
import shop.product.domain.Products;

/**
 * Shows one product. What is not for sale is seen only by who may change it; to all others it does
 * not exist.
 */
public final class ShowProduct {

    private final Products products;
    private final ProductShelf shelf;

    public ShowProduct(Products products, ProductShelf shelf) {
        this.products = products;
        this.shelf = shelf;
    }

    /**
     * @param viewer who looks; {@code null} if unknown
     */
    public ProductView handle(ProductId id, @Nullable Editor viewer) {
        return shelf.get(id, missing -> products.find(missing).map(ProductView::of))
                .filter(view -> view.isForSale() || isEditor(viewer, view))
                .orElseThrow(() -> new ProductNotFound(id.value()));
    }

    private static boolean isEditor(@Nullable Editor viewer, ProductView view) {
        return viewer != null && (viewer.isStaff() || viewer.id().value() == view.sellerId());
    }
}
