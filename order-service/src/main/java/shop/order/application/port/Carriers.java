package shop.order.application.port;

import java.util.function.Supplier;
import shop.order.domain.Destination;
import shop.order.domain.Known;
import shop.order.domain.ShippingTable;

/** Knows how parcels get somewhere and for how much. */
public interface Carriers {

    /**
     * Begins to ask how parcels get to {@code destination}; what is given waits for the answer.
     * While nobody answers it is the last one known.
     *
     * @throws shop.platform.kernel.Problem of kind UNAVAILABLE, when the answer is waited for, if
     *     none comes and none is known
     */
    Supplier<Known<ShippingTable>> tableFor(Destination destination);
}
