package shop.order.application;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.order.application.port.Catalogue;
import shop.order.domain.CouponCode;
import shop.order.domain.OrderProblem;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;
import shop.order.domain.cart.CartId;
import shop.order.domain.cart.CartItem;
import shop.order.domain.cart.Carts;

/** Puts something into a cart or takes it out. Only what is for sale gets in. */
public final class ChangeCart {

    public sealed interface Command {

        record Add(ProductId product, Quantity quantity) implements Command {}

        /** Unless there is so much already. */
        record AddUpTo(ProductId product, Quantity quantity) implements Command {}

        record Change(ProductId product, Quantity quantity) implements Command {}

        record Remove(ProductId product) implements Command {}

        record UseCoupon(@Nullable CouponCode coupon) implements Command {}

        record Clear() implements Command {}
    }

    private final Carts carts;
    private final Catalogue catalogue;

    public ChangeCart(Carts carts, Catalogue catalogue) {
        this.carts = carts;
        this.catalogue = catalogue;
    }

    public void handle(CartId cart, Command command) {
        switch (command) {
            case Command.Add(var product, var quantity) -> carts.add(cart, item(product, quantity));
            case Command.AddUpTo(var product, var quantity) ->
                    carts.addUpTo(cart, item(product, quantity));
            case Command.Change(var product, var quantity) -> carts.change(cart, product, quantity);
            case Command.Remove(var product) -> carts.remove(cart, product);
            case Command.UseCoupon(var coupon) -> carts.useCoupon(cart, coupon);
            case Command.Clear() -> carts.clear(cart);
        }
    }

    private CartItem item(ProductId product, Quantity quantity) {
        var offer = catalogue.pricesOf(Set.of(product)).find(product);
        return offer.map(it -> new CartItem(product, quantity, it.price().amount()))
                .orElseThrow(() -> new OrderProblem.NotForSale(List.of(product)));
    }
}
