package shop.order.application.port;

import java.util.function.Supplier;
import shop.order.domain.Destination;
import shop.order.domain.Known;
import shop.order.domain.TaxTable;

/** Knows which taxes there are. */
public interface Taxes {

    /**
     * Begins to ask for the taxes at {@code destination}; what is given waits for the answer. While
     * nobody answers it is the last one known.
     *
     * @throws shop.platform.kernel.Problem of kind UNAVAILABLE, when the answer is waited for, if
     *     none comes and none is known
     * @throws shop.order.domain.OrderProblem.InvalidVatNumber if it is none
     */
    Supplier<Known<TaxTable>> tableFor(Destination destination);
}
