package shop.order.domain.cart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Basket;
import shop.order.domain.CouponCode;
import shop.order.domain.OrderProblem;
import shop.order.domain.ProductId;

/**
 * What somebody has put aside, oldest first.
 *
 * @param checkout what its next order is called; absent as long as it was never filled
 */
public record Cart(
        List<CartItem> items, @Nullable CouponCode coupon, @Nullable CheckoutId checkout) {

    public Cart {
        items = List.copyOf(items);
    }

    public static Cart empty() {
        return new Cart(List.of(), null, null);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public Set<ProductId> products() {
        return items.stream().map(CartItem::product).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * All of it, at the prices the customer was told.
     *
     * @throws OrderProblem.CartEmpty if there is nothing
     */
    public Basket basket() {
        if (items.isEmpty()) {
            throw new OrderProblem.CartEmpty();
        }
        return new Basket(items.stream().map(CartItem::asTold).toList());
    }
}
