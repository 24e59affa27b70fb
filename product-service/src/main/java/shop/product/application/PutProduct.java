package shop.product.application;

import java.time.Clock;
import shop.product.application.port.ProductShelf;
import shop.product.domain.Editor;
import shop.product.domain.Product;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.ProductChanged;
import shop.product.domain.Products;
import shop.product.domain.SellerId;

/**
 * Makes sure that a product of a given id is there, as given: for sample data and imports. What was
 * archived stays so.
 */
public final class PutProduct {

    /**
     * @param seller whose it is; of no effect on a product that exists, like the stock
     * @param stock how much there is at the start
     */
    public record Command(ProductId id, SellerId seller, ProductDetails details, long stock) {

        Editor editor() {
            return new Editor(seller, true);
        }
    }

    private final Products products;
    private final ProductShelf shelf;
    private final ProductChanges changes;
    private final Clock clock;

    public PutProduct(Products products, ProductShelf shelf, ProductChanges changes, Clock clock) {
        this.products = products;
        this.shelf = shelf;
        this.changes = changes;
        this.clock = clock;
    }

    public ProductView handle(Command command) {
        if (products.find(command.id()).isPresent()) {
            return change(command);
        }
        try {
            return enter(command);
        } catch (ProductChanged _) {
            return change(command);
        }
    }

    private ProductView enter(Command command) {
        var product =
                Product.enter(
                        command.id(),
                        command.seller(),
                        command.details(),
                        command.stock(),
                        clock.instant());
        products.save(product);
        shelf.clear(command.id());
        return ProductView.of(product);
    }

    private ProductView change(Command command) {
        return ProductView.of(
                changes.make(
                        command.id(),
                        product -> {
                            if (!product.isArchived()) {
                                product.edit(command.details(), command.editor(), clock.instant());
                            }
                        }));
    }
}
