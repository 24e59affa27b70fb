package shop.order.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Basket;
import shop.order.domain.CouponCode;
import shop.order.domain.CustomerId;
import shop.order.domain.OrderId;
import shop.order.domain.OrderLine;
import shop.order.domain.OrderProblem;
import shop.order.domain.PriceTag;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;
import shop.order.domain.cart.Cart;
import shop.order.domain.cart.CartId;
import shop.order.domain.cart.CartItem;
import shop.order.domain.cart.CartToken;
import shop.order.domain.cart.Carts;
import shop.order.domain.cart.CheckoutId;

/** Carts kept in memory. */
final class InMemoryCarts implements Carts {

    private static final class Kept {
        private final Map<ProductId, CartItem> items = new LinkedHashMap<>();
        private @Nullable CouponCode coupon;
        private CheckoutId checkout = CheckoutId.fresh();
    }

    private final Map<CartId, Kept> kept = new HashMap<>();
    private final Set<OrderId> taken = new HashSet<>();
    private final Map<String, CheckoutId> requests = new HashMap<>();

    @Override
    public Cart find(CartId id) {
        var cart = kept.get(id);
        return cart == null
                ? Cart.empty()
                : new Cart(List.copyOf(cart.items.values()), cart.coupon, cart.checkout);
    }

    @Override
    public boolean exists(CartId id) {
        return kept.containsKey(id);
    }

    @Override
    public void open(CartId id) {
        opened(id);
    }

    @Override
    public void add(CartId id, CartItem item) {
        var there = opened(id).items.get(item.product());
        put(id, there == null ? item : withQuantity(item, there.quantity().plus(item.quantity())));
    }

    @Override
    public void addUpTo(CartId id, CartItem item) {
        var there = opened(id).items.get(item.product());
        if (there == null || there.quantity().value() < item.quantity().value()) {
            put(id, item);
        }
    }

    private void put(CartId id, CartItem item) {
        var items = opened(id).items;
        if (!items.containsKey(item.product()) && items.size() >= Basket.MAX_LINES) {
            throw new OrderProblem.CartFull();
        }
        items.put(item.product(), item);
    }

    @Override
    public void change(CartId id, ProductId product, Quantity quantity) {
        var there = find(id).items().stream().filter(it -> it.product().equals(product));
        var item = there.findFirst().orElseThrow(() -> new OrderProblem.NotInCart(product));
        opened(id).items.put(product, withQuantity(item, quantity));
    }

    @Override
    public void remove(CartId id, ProductId product) {
        if (!find(id).products().contains(product)) {
            throw new OrderProblem.NotInCart(product);
        }
        opened(id).items.remove(product);
    }

    @Override
    public void useCoupon(CartId id, @Nullable CouponCode coupon) {
        opened(id).coupon = coupon;
    }

    @Override
    public void clear(CartId id) {
        if (kept.remove(id) != null) {
            open(id);
        }
    }

    @Override
    public void told(CartId id, List<PriceTag> prices) {
        for (var tag : prices) {
            opened(id)
                    .items
                    .computeIfPresent(
                            tag.product(),
                            (product, item) ->
                                    new CartItem(product, item.quantity(), tag.price().amount()));
        }
    }

    @Override
    public void merge(CartToken guest, CustomerId customer) {
        var guests = kept.remove(new CartId.OfGuest(guest));
        if (guests == null) {
            return;
        }
        var own = opened(new CartId.OfCustomer(customer));
        for (var item : guests.items.values()) {
            var there = own.items.get(item.product());
            if (there != null) {
                var sum = there.quantity().value() + item.quantity().value();
                var capped = new Quantity(Math.min(sum, Quantity.MAX));
                own.items.put(item.product(), withQuantity(there, capped));
            } else if (own.items.size() < Basket.MAX_LINES) {
                own.items.put(item.product(), item);
            }
        }
        own.coupon = own.coupon == null ? guests.coupon : own.coupon;
    }

    @Override
    public CheckoutId checkoutOf(CartId id, String request, CheckoutId current) {
        return requests.computeIfAbsent(id + request, _ -> current);
    }

    @Override
    public void take(CartId id, OrderId order, List<OrderLine> lines) {
        var cart = Optional.ofNullable(kept.get(id));
        if (!taken.add(order) || cart.isEmpty()) {
            return;
        }
        for (var line : lines) {
            cart.get()
                    .items
                    .computeIfPresent(
                            line.product(), (_, item) -> less(item, line.quantity().value()));
        }
        cart.get().coupon = null;
        cart.get().checkout = CheckoutId.fresh();
    }

    @Override
    public void giveUp(CartId id, CheckoutId checkout) {
        if (checkout.equals(find(id).checkout())) {
            opened(id).checkout = CheckoutId.fresh();
        }
    }

    private Kept opened(CartId id) {
        return kept.computeIfAbsent(id, _ -> new Kept());
    }

    private static @Nullable CartItem less(CartItem item, int quantity) {
        var left = item.quantity().value() - quantity;
        return left > 0 ? withQuantity(item, new Quantity(left)) : null;
    }

    private static CartItem withQuantity(CartItem item, Quantity quantity) {
        return new CartItem(item.product(), quantity, item.price());
    }
}
