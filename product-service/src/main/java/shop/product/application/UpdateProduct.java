package shop.product.application;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import shop.product.domain.Editor;
import shop.product.domain.Product;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.ProductChanged;

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

    private final ProductChanges changes;
    private final Clock clock;

    public UpdateProduct(ProductChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    public ProductView handle(Command command) {
        return ProductView.of(
                changes.make(
                        command.product(),
                        product -> {
                            checkVersion(product, command.expectedVersion());
                            product.edit(
                                    command.change().apply(product.details()),
                                    command.editor(),
                                    clock.instant());
                        }));
    }

    private static void checkVersion(Product product, OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != product.version()) {
            throw new ProductChanged(product.id());
        }
    }
}
