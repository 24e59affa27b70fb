package shop.product.domain;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** Everything the catalogue refuses. */
public abstract sealed class ProductProblem extends Problem {

    private ProductProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    private ProductProblem(String code, String field, String message) {
        super(Kind.INVALID, code, message, List.of(new FieldError(field, message)), Map.of());
    }

    public static final class ProductNotFound extends ProductProblem {
        public ProductNotFound(String id) {
            super(Kind.NOT_FOUND, "product-not-found", "There is no product " + id + ".");
        }
    }

    public static final class NotYourProduct extends ProductProblem {
        public NotYourProduct(ProductId id) {
            super(
                    Kind.FORBIDDEN,
                    "not-your-product",
                    "Product " + id.value() + " belongs to another seller.");
        }
    }

    public static final class ProductArchived extends ProductProblem {
        public ProductArchived(ProductId id) {
            super(
                    Kind.CONFLICT,
                    "product-archived",
                    "Product " + id.value() + " is archived and stays as it is.");
        }
    }

    public static final class SkuTaken extends ProductProblem {
        public SkuTaken(Sku sku) {
            super(
                    Kind.CONFLICT,
                    "sku-taken",
                    "There is a product with the sku " + sku.value() + ".");
        }
    }

    public static final class ProductChanged extends ProductProblem {
        public ProductChanged(ProductId id) {
            super(
                    Kind.PRECONDITION_FAILED,
                    "product-changed",
                    "Product " + id.value() + " was changed since it was read; read it again.");
        }
    }

    public static final class MayNotSell extends ProductProblem {
        public MayNotSell() {
            super(Kind.FORBIDDEN, "may-not-sell", "Only staff enter products in this shop.");
        }
    }

    public static final class PriceTooPrecise extends ProductProblem {
        public PriceTooPrecise(String field, Currency currency) {
            super(
                    "price-too-precise",
                    field,
                    "must not have more than " + currency.getDefaultFractionDigits() + " decimals");
        }
    }

    public static final class PriceOutOfRange extends ProductProblem {
        public PriceOutOfRange(String field, String highest) {
            super("price-out-of-range", field, "must be between 0 and " + highest);
        }
    }

    public static final class UnknownStatus extends ProductProblem {
        public UnknownStatus() {
            super("unknown-status", "status", "must be one of draft, active, archived");
        }
    }

    public static final class UnknownSort extends ProductProblem {
        public UnknownSort() {
            super("unknown-sort", "sort", "must be one of newest, price, -price, name");
        }
    }

    public static final class BadKeyword extends ProductProblem {
        public BadKeyword(int longest) {
            super(
                    "bad-keyword",
                    "keyword",
                    "must be 1 to %d characters, none of them a control character"
                            .formatted(longest));
        }
    }

    public static final class BadAttribute extends ProductProblem {
        public BadAttribute(String field, String message) {
            super("bad-attribute", field, message);
        }
    }

    public static final class BadImage extends ProductProblem {
        public BadImage(String field, String message) {
            super("bad-image", field, message);
        }
    }

    public static final class NoSuchPicture extends ProductProblem {
        public NoSuchPicture() {
            super(Kind.NOT_FOUND, "picture-not-found", "There is no such picture.");
        }
    }
}
