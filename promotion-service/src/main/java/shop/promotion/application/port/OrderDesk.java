package shop.promotion.application.port;

import java.util.List;
import java.util.Optional;
import shop.platform.kernel.Money;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.ProductId;
import shop.promotion.domain.RedemptionId;

/** Knows the orders. Every question may end in a problem of kind UNAVAILABLE. */
public interface OrderDesk {

    /**
     * @param lives whether it has not ended badly
     */
    record Placed(OrderId order, boolean lives) {}

    /**
     * @param price of one, as it was when it was ordered
     */
    record Ordered(ProductId product, Money price, int quantity) {}

    /** What proves to a neighbour on whose behalf it is asked. */
    record Proof(String authorization) {
        @Override
        public String toString() {
            return "Proof";
        }
    }

    /** The order that redeems {@code redemption}, if there is one. */
    Optional<Placed> placedBy(RedemptionId redemption);

    /** The lines of an order, if whoever asks may see it. */
    Optional<List<Ordered>> linesOf(OrderId order, Proof asking);
}
