package shop.product.application;

import java.time.Clock;
import shop.product.application.port.ProductShelf;
import shop.product.domain.Editor;
import shop.product.domain.Product;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductProblem.MayNotSell;
import shop.product.domain.Products;

/** Enters a product. It belongs to whoever enters it. */
public final class CreateProduct {

    /**
     * @param stock how much of it there is at the start
     */
    public record Command(Editor editor, ProductDetails details, long stock) {}

    private final Products products;
    private final ProductShelf shelf;
    private final boolean everybodyMaySell;
    private final Clock clock;

    public CreateProduct(
            Products products, ProductShelf shelf, boolean everybodyMaySell, Clock clock) {
        this.products = products;
        this.shelf = shelf;
        this.everybodyMaySell = everybodyMaySell;
        this.clock = clock;
    }

    public ProductView handle(Command command) {
        var editor = command.editor();
        if (!everybodyMaySell && !editor.isStaff()) {
            throw new MayNotSell();
        }
        var product =
                Product.enter(
                        products.nextId(),
                        editor.id(),
                        command.details(),
                        command.stock(),
                        clock.instant());
        products.save(product);
        shelf.clear(product.id());
        return ProductView.of(product);
    }
}
