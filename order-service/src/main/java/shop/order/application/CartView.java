package shop.order.application;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Offer;
import shop.order.domain.Quote;
import shop.order.domain.cart.Cart;
import shop.order.domain.cart.CartItem;
import shop.platform.kernel.Problem;

/**
 * A cart as it can be bought now.
 *
 * @param lines one for each item
 * @param quote what those that are for sale cost together; absent if nothing is, or if prices are
 *     not known now
 * @param problem why prices are not known now
 */
public record CartView(
        Cart cart, List<Line> lines, @Nullable Quote quote, @Nullable Problem problem) {

    /**
     * @param offer absent if it is not for sale, or if that is not known now
     * @param forSale as far as is known
     */
    public record Line(CartItem item, @Nullable Offer offer, boolean forSale) {

        /** Whether one costs something else than the customer was told. */
        public boolean isPriceChanged() {
            return offer != null && offer.price().amount().compareTo(item.price()) != 0;
        }

        /** The latest that is known. */
        public BigDecimal price() {
            return offer == null ? item.price() : offer.price().amount();
        }
    }

    public CartView {
        lines = List.copyOf(lines);
    }
}
