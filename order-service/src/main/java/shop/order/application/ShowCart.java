package shop.order.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.application.port.Catalogue;
import shop.order.domain.Basket;
import shop.order.domain.Destination;
import shop.order.domain.Enquiry;
import shop.order.domain.PriceList;
import shop.order.domain.Quote;
import shop.order.domain.Shopper;
import shop.order.domain.cart.Cart;
import shop.order.domain.cart.CartId;
import shop.order.domain.cart.CartItem;
import shop.order.domain.cart.Carts;
import shop.platform.kernel.Problem;

/**
 * Shows a cart and what it would cost as an order. What cannot be bought is marked, not refused.
 */
public final class ShowCart {

    /**
     * @param cart absent for a guest who has none
     */
    public record Query(
            @Nullable CartId cart,
            Shopper shopper,
            Destination destination,
            @Nullable String shippingMethod) {

        /** Of a cart that is sent nowhere yet. */
        public static Query of(@Nullable CartId cart, Shopper shopper) {
            return new Query(cart, shopper, Destination.unknown(), null);
        }
    }

    private final Carts carts;
    private final Catalogue catalogue;
    private final QuoteOrder quoteOrder;

    public ShowCart(Carts carts, Catalogue catalogue, QuoteOrder quoteOrder) {
        this.carts = carts;
        this.catalogue = catalogue;
        this.quoteOrder = quoteOrder;
    }

    public CartView handle(Query query) {
        var cart = query.cart() == null ? Cart.empty() : carts.find(query.cart());
        if (cart.isEmpty()) {
            return new CartView(cart, List.of(), null, null);
        }
        var lines = cart.items().stream().map(it -> new CartView.Line(it, null, true)).toList();
        try {
            var prices = catalogue.pricesOf(cart.products());
            lines = cart.items().stream().map(it -> line(it, prices)).toList();
            return new CartView(cart, lines, quote(cart, lines, query), null);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.UNAVAILABLE) {
                throw problem;
            }
            return new CartView(cart, lines, null, problem);
        }
    }

    /** What is for sale of it, as an order; nothing if nothing is. */
    private @Nullable Quote quote(Cart cart, List<CartView.Line> lines, Query query) {
        var forSale =
                lines.stream()
                        .filter(CartView.Line::forSale)
                        .map(line -> line.item().asOfNow())
                        .toList();
        return forSale.isEmpty()
                ? null
                : quoteOrder.handle(
                        new Enquiry(
                                query.shopper(),
                                new Basket(forSale),
                                query.destination(),
                                query.shippingMethod(),
                                cart.coupon()));
    }

    private static CartView.Line line(CartItem item, PriceList prices) {
        var offer = prices.find(item.product());
        return new CartView.Line(item, offer.orElse(null), offer.isPresent());
    }
}
