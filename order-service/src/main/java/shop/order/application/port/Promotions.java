package shop.order.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.order.domain.CouponCode;
import shop.order.domain.CustomerId;
import shop.order.domain.Discount;
import shop.order.domain.Evaluation;
import shop.order.domain.OrderLine;
import shop.order.domain.RedemptionId;
import shop.order.domain.Shopper;

/**
 * Knows what makes things cheaper, and who has had how much of that. Throws a problem of kind
 * UNAVAILABLE if it does not answer.
 */
public interface Promotions {

    /**
     * @param lines at the catalogue's prices, one for each product
     */
    record Cart(
            Shopper shopper,
            boolean firstOrder,
            @Nullable CouponCode coupon,
            @Nullable String country,
            List<OrderLine> lines) {

        public Cart {
            lines = List.copyOf(lines);
        }
    }

    /** What promotions do for {@code cart}; nothing is used up by asking. */
    Evaluation evaluate(Cart cart);

    /**
     * Takes one use of each of {@code promotions}, all or none; the same id again takes no more. An
     * announcement of the order that names {@code id} keeps or returns them.
     *
     * @return until when they are kept for an order that is not announced, if that is known
     * @throws shop.order.domain.OrderProblem.PromotionUsedUp if there is none left
     * @throws shop.order.domain.OrderProblem.RedemptionGone if what {@code id} took was returned
     *     for good, or was something else
     */
    Optional<Instant> redeem(RedemptionId id, CustomerId customer, List<Discount> promotions);
}
