package shop.order.domain;

import java.util.List;
import shop.platform.kernel.Money;

/** What can happen to an order once it is placed. */
public sealed interface Signal {

    record StockReserved() implements Signal {}

    record StockRejected(List<Shortage> shortages) implements Signal {
        public StockRejected {
            shortages = List.copyOf(shortages);
        }
    }

    record PaymentProcessed(PaymentId payment) implements Signal {}

    /**
     * @param total all that has been given back for this order so far, so that hearing refunds
     *     twice or out of turn does no harm
     */
    record PaymentRefunded(Money total) implements Signal {}

    /** Shipping says how far the goods have come; hearing an older word does no harm. */
    record Shipping(Fulfilment reached) implements Signal {}

    record TimeIsUp() implements Signal {}

    /** It was delivered long enough ago. */
    record ReturnTimeIsOver() implements Signal {}

    record CustomerCancels(String reason) implements Signal {}

    record StaffCancels(String reason) implements Signal {}

    /** Staff say how far they have come with a paid order. */
    record StaffAdvances(OrderStatus to) implements Signal {}
}
