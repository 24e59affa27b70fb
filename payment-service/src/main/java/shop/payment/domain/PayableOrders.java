package shop.payment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The orders this service has heard of. */
public interface PayableOrders {

    Optional<PayableOrder> find(OrderId id);

    /**
     * Those that are known, which nobody else changes until the present transaction ends: what is
     * decided on an order and what is heard of it happen one after the other.
     */
    List<PayableOrder> lock(Collection<OrderId> ids);

    /** Keeps each order unless a later version of it is known already. */
    void note(Collection<PayableOrder> orders);
}
