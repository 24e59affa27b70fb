package shop.order.domain.cart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.CouponCode;
import shop.order.domain.CustomerId;
import shop.order.domain.OrderId;
import shop.order.domain.OrderLine;
import shop.order.domain.OrderProblem;
import shop.order.domain.PriceTag;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;

/**
 * All carts. Each change is done as a whole or not at all, whoever changes the same cart at the
 * same time. A cart nobody touches is forgotten, a guest's sooner than a customer's.
 *
 * <p>While its store is away everything here throws a problem of kind UNAVAILABLE.
 */
public interface Carts {

    /** Empty if there is none. */
    Cart find(CartId id);

    /** Whether there is such a cart, be it empty. */
    boolean exists(CartId id);

    /** Makes an empty cart if there is none. */
    void open(CartId id);

    /**
     * Adds to what is there of the product.
     *
     * @throws OrderProblem.CartFull if it is one product too many
     * @throws OrderProblem.QuantityOutOfRange if together these are too many
     */
    void add(CartId id, CartItem item);

    /**
     * Sees to it that there is at least so much of the product; doing it twice does no harm.
     *
     * @throws OrderProblem.CartFull if it is one product too many
     */
    void addUpTo(CartId id, CartItem item);

    /**
     * @throws OrderProblem.NotInCart if the product is not there
     */
    void change(CartId id, ProductId product, Quantity quantity);

    /**
     * @throws OrderProblem.NotInCart if the product is not there
     */
    void remove(CartId id, ProductId product);

    void useCoupon(CartId id, @Nullable CouponCode coupon);

    /** Empties it; who has its token can fill it again. */
    void clear(CartId id);

    /** Remembers which prices the customer has been told. */
    void told(CartId id, List<PriceTag> prices);

    /**
     * Puts all of a guest's cart into a customer's, up to what one cart may hold, once: the guest's
     * is gone then.
     */
    void merge(CartToken guest, CustomerId customer);

    /** Which checkout a request is about, however often it is sent and whatever came after it. */
    CheckoutId checkoutOf(CartId id, String request, CheckoutId current);

    /** Takes out what was ordered, once for each order; the cart goes on under another checkout. */
    void take(CartId id, OrderId order, List<OrderLine> lines);

    /** Nothing came of {@code checkout}: the next one is another. */
    void giveUp(CartId id, CheckoutId checkout);
}
