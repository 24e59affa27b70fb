package shop.order.domain;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** All that this service may refuse. */
public abstract sealed class OrderProblem extends Problem {

    private OrderProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    private OrderProblem(
            Kind kind,
            String code,
            String message,
            List<FieldError> errors,
            Map<String, ?> details) {
        super(kind, code, message, errors, details);
    }

    public static final class NoSuchOrder extends OrderProblem {
        public NoSuchOrder(OrderId order) {
            super(Kind.NOT_FOUND, "order-not-found", "There is no order " + order + ".");
        }
    }

    public static final class NotYourself extends OrderProblem {
        public NotYourself() {
            super(Kind.FORBIDDEN, "not-yourself", "Only staff may act for others.");
        }
    }

    public static final class QuantityOutOfRange extends OrderProblem {
        public QuantityOutOfRange(int quantity) {
            super(
                    Kind.INVALID,
                    "quantity-out-of-range",
                    "An order holds 1 to " + Quantity.MAX + " of a product, not " + quantity + ".");
        }
    }

    public static final class LinesOutOfRange extends OrderProblem {
        public LinesOutOfRange(int lines) {
            super(
                    Kind.INVALID,
                    "lines-out-of-range",
                    "An order has 1 to " + Basket.MAX_LINES + " products, not " + lines + ".");
        }
    }

    public static final class UnknownStatus extends OrderProblem {
        public UnknownStatus(String word) {
            super(Kind.INVALID, "unknown-status", "No order is ever '" + word + "'.");
        }
    }

    public static final class NoAddress extends OrderProblem {
        public NoAddress() {
            super(
                    Kind.INVALID,
                    "no-address",
                    "An address has 1 to " + ShippingAddress.MAX_LENGTH + " characters.");
        }
    }

    public static final class ReasonTooLong extends OrderProblem {
        public ReasonTooLong(int longest) {
            super(
                    Kind.INVALID,
                    "reason-too-long",
                    "A reason has " + longest + " characters at most.");
        }
    }

    public static final class NotForSale extends OrderProblem {
        public NotForSale(List<ProductId> products) {
            super(
                    Kind.INVALID,
                    "product-not-for-sale",
                    "Not for sale: " + words(products) + ".",
                    List.of(),
                    Map.of("products", products.stream().map(ProductId::value).toList()));
        }
    }

    public static final class PriceChanged extends OrderProblem {
        public PriceChanged(List<PriceTag> current) {
            super(
                    Kind.CONFLICT,
                    "price-changed",
                    "Another price holds now for " + words(current) + ".",
                    List.of(),
                    Map.of("prices", current.stream().map(PriceChanged::member).toList()));
        }

        private static Map<String, Object> member(PriceTag tag) {
            return Map.of("product_id", tag.product().value(), "price", tag.price().amount());
        }
    }

    public static final class OutOfStock extends OrderProblem {
        public OutOfStock(OrderId order, List<Shortage> shortages) {
            super(
                    Kind.CONFLICT,
                    "out-of-stock",
                    "The stock does not suffice for order " + order + ".",
                    List.of(),
                    Map.of(
                            "order_id",
                            order.value(),
                            "shortages",
                            shortages.stream().map(OutOfStock::member).toList()));
        }

        private static Map<String, Object> member(Shortage shortage) {
            return Map.of(
                    "product_id", shortage.product().value(),
                    "requested", shortage.requested(),
                    "available", shortage.available());
        }
    }

    public static final class IllegalMove extends OrderProblem {
        public IllegalMove(OrderId order, OrderStatus status, List<OrderStatus> allowed) {
            super(
                    Kind.CONFLICT,
                    "illegal-move",
                    "Order " + order + " is " + status.word() + "; this cannot be done to it.",
                    List.of(),
                    Map.of(
                            "status",
                            status.word(),
                            "allowed",
                            allowed.stream().map(OrderStatus::word).toList()));
        }
    }

    public static final class AddressFixed extends OrderProblem {
        public AddressFixed(OrderId order, OrderStatus status) {
            super(
                    Kind.CONFLICT,
                    "address-fixed",
                    "Order " + order + " is " + status.word() + "; it goes where it goes.");
        }
    }

    private static String words(List<? extends Record> things) {
        return String.join(", ", things.stream().map(Object::toString).toList());
    }
}
