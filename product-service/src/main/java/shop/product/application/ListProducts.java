package shop.product.application;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shop.product.application.port.ProductShelf;
import shop.product.domain.Editor;
import shop.product.domain.ProductFilter;
import shop.product.domain.ProductStatus;
import shop.product.domain.Products;
import shop.product.domain.Products.ProductPage;
import shop.product.domain.SellerId;

/** Lists products: those for sale to everybody, drafts and archived ones to who may change them. */
public final class ListProducts {

    public record Answer(List<ProductView> products, long total) {

        static final Answer NOTHING = new Answer(List.of(), 0);

        static Answer of(ProductPage page) {
            return new Answer(page.products().stream().map(ProductView::of).toList(), page.total());
        }

        public Answer map(UnaryOperator<ProductView> change) {
            return new Answer(products.stream().map(change).toList(), total);
        }
    }

    private final Products products;
    private final ProductShelf shelf;

    public ListProducts(Products products, ProductShelf shelf) {
        this.products = products;
        this.shelf = shelf;
    }

    /**
     * @param viewer who looks; {@code null} if unknown
     */
    public Answer handle(ProductFilter filter, @Nullable Editor viewer) {
        if (filter.status() == ProductStatus.ACTIVE) {
            return shelf.list(filter, () -> Answer.of(products.list(filter)));
        }
        if (viewer != null && viewer.isStaff()) {
            return Answer.of(products.list(filter));
        }
        if (viewer == null || isSomebodyElse(filter.seller(), viewer)) {
            return Answer.NOTHING;
        }
        return Answer.of(products.list(filter.soldBy(viewer.id())));
    }

    private static boolean isSomebodyElse(@Nullable SellerId seller, Editor viewer) {
        return seller != null && !seller.equals(viewer.id());
    }
}
