package shop.product.application;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import shop.product.application.port.ProductShelf;
import shop.product.domain.Editor;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.ProductChanged;
import shop.product.domain.ProductProblem.ProductNotFound;
import shop.product.domain.Products;

/** Changes what is said of a product. */
public final class UpdateProduct {

    /**
     * @param change makes the new details from the present ones
     * @param expectedVersion the version the editor has seen; empty changes whatever there is
     */
    public record Command(
            ProductId product,
            Editor editor,
            UnaryOperator<ProductDetails> change,
            OptionalLong expectedVersion) {}

    private final Products products;
    private final ProductShelf shelf;
    private final Clock clock;

    public UpdateProduct(Products products, ProductShelf shelf, Clock clock) {
        this.products = products;
        this.shelf = shelf;
        this.clock = clock;
    }

    public ProductView handle(Command command) {
        var id = command.product();
        var product = products.find(id).orElseThrow(() -> new ProductNotFound(id.value()));
        var expected = command.expectedVersion();
        if (expected.isPresent() && expected.getAsLong() != product.version()) {
            throw new ProductChanged(id);
        }
        product.edit(
                command.change().apply(product.details()), command.editor(), clock.instant());
        products.save(product);
        shelf.clear(id);
        return ProductView.of(product);
    }
}
