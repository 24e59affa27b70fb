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

    public static final class NoRedeemedOrder extends OrderProblem {
        public NoRedeemedOrder(String redemption) {
            super(
                    Kind.NOT_FOUND,
                    "order-not-found",
                    "No order was placed with redemption " + redemption + ".");
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
        private final transient List<PriceTag> prices;

        public PriceChanged(List<PriceTag> current) {
            super(
                    Kind.CONFLICT,
                    "price-changed",
                    "Another price holds now for " + words(current) + ".",
                    List.of(),
                    Map.of("prices", current.stream().map(PriceChanged::member).toList()));
            this.prices = List.copyOf(current);
        }

        /** Which hold now. */
        public List<PriceTag> prices() {
            return prices;
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

    public static final class InvalidDestination extends OrderProblem {
        public InvalidDestination(String field, String message) {
            super(
                    Kind.INVALID,
                    "invalid-destination",
                    "That cannot be where an order goes: " + field + " " + message + ".",
                    List.of(new FieldError(field, message)),
                    Map.of());
        }
    }

    public static final class UnknownDestination extends OrderProblem {
        public UnknownDestination(String message) {
            super(Kind.INVALID, "invalid-destination", message);
        }
    }

    public static final class InvalidVatNumber extends OrderProblem {
        public InvalidVatNumber(String message) {
            super(Kind.INVALID, "invalid-vat-number", message);
        }
    }

    public static final class ShippingMethodNotAvailable extends OrderProblem {
        public ShippingMethodNotAvailable(String method, List<String> available) {
            super(
                    Kind.INVALID,
                    "shipping-method-not-available",
                    "This order cannot be shipped by '" + method + "'.",
                    List.of(),
                    Map.of("available", available));
        }
    }

    public static final class NoCouponCode extends OrderProblem {
        public NoCouponCode() {
            super(
                    Kind.INVALID,
                    "no-coupon-code",
                    "A coupon has 1 to " + CouponCode.MAX_LENGTH + " characters.");
        }
    }

    public static final class CouponNotApplicable extends OrderProblem {
        public CouponNotApplicable(CouponCode code, String reason, String message) {
            super(
                    Kind.CONFLICT,
                    "coupon-not-applicable",
                    message,
                    List.of(),
                    Map.of("coupon_code", code.value(), "reason", reason));
        }
    }

    public static final class PromotionUsedUp extends OrderProblem {
        public PromotionUsedUp(Promotion promotion, String reason) {
            super(
                    Kind.CONFLICT,
                    "promotion-used-up",
                    "The promotion '" + promotion.name() + "' can no longer be used.",
                    List.of(),
                    promotion.code() == null
                            ? Map.of("promotion_id", promotion.id(), "reason", reason)
                            : Map.of(
                                    "promotion_id",
                                    promotion.id(),
                                    "code",
                                    promotion.code(),
                                    "reason",
                                    reason));
        }
    }

    /** What was taken under an id was returned, or is something else than is wanted now. */
    public static final class RedemptionGone extends OrderProblem {
        public RedemptionGone() {
            super(
                    Kind.CONFLICT,
                    "redemption-gone",
                    "The promotions reserved for this request were given back. Send a new one.");
        }
    }

    /** The uses of promotions taken for it may be given to others by now. */
    public static final class PlacedTooLate extends OrderProblem {
        public PlacedTooLate() {
            super(
                    Kind.UNAVAILABLE,
                    "placed-too-late",
                    "Placing the order took too long; nothing was ordered.");
        }
    }

    public static final class PriceNotKnownInTime extends OrderProblem {
        public PriceNotKnownInTime() {
            super(
                    Kind.UNAVAILABLE,
                    "price-not-known",
                    "The price could not be known in time; try again.");
        }
    }

    public static final class CartFull extends OrderProblem {
        public CartFull() {
            super(
                    Kind.CONFLICT,
                    "cart-full",
                    "A cart holds " + Basket.MAX_LINES + " products at most.");
        }
    }

    public static final class CartEmpty extends OrderProblem {
        public CartEmpty() {
            super(Kind.CONFLICT, "cart-empty", "There is nothing in the cart.");
        }
    }

    public static final class NotInCart extends OrderProblem {
        public NotInCart(ProductId product) {
            super(Kind.NOT_FOUND, "not-in-cart", "There is no " + product + " in the cart.");
        }
    }

    public static final class NoSuchCart extends OrderProblem {
        public NoSuchCart() {
            super(Kind.NOT_FOUND, "cart-not-found", "There is no such cart.");
        }
    }

    public static final class NoCartToken extends OrderProblem {
        public NoCartToken() {
            super(
                    Kind.INVALID,
                    "no-cart-token",
                    "Say by X-Cart-Token which cart is to be merged into yours.");
        }
    }

    public static final class NothingToSay extends OrderProblem {
        public NothingToSay() {
            super(Kind.INVALID, "invalid-request", "The body must be empty.");
        }
    }

    private static String words(List<? extends Record> things) {
        return String.join(", ", things.stream().map(Object::toString).toList());
    }
}
