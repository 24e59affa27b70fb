package shop.product.application;

import java.time.Clock;
import shop.product.application.port.ProductShelf;
import shop.product.domain.Editor;
import shop.product.domain.Product;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductId;
import shop.product.domain.Products;
import shop.product.domain.SellerId;

/** Makes sure that a product of a given id is there, as given: for sample data and imports. */
public final class PutProduct {

    /**
     * @param stock how much there is at the start; of no effect on a product that exists
     */
    public record Command(ProductId id, SellerId seller, ProductDetails details, long stock) {}

    private final Products products;
    private final ProductShelf shelf;
    private final Clock clock;

    public PutProduct(Products products, ProductShelf shelf, Clock clock) {
        this.products = products;
        this.shelf = shelf;
        this.clock = clock;
    }

    public ProductView handle(Command command) {
        var now = clock.instant();
        var known = products.find(command.id());
        known.ifPresent(
                product ->
                        product.edit(command.details(), new Editor(command.seller(), true), now));
        var product =
                known.orElseGet(
                        () ->
                                Product.enter(
                                        command.id(),
                                        command.seller(),
                                        command.details(),
                                        command.stock(),
                                        now));
        products.save(product);
        shelf.clear(command.id());
        return ProductView.of(product);
    }
}
