package shop.inventory.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;

/** What all orders hold. They are taken before the stock they hold, in key order. */
public interface Reservations {

    /** Takes those that are known, until the transaction ends; one never heard of comes unheard. */
    SortedMap<OrderId, Reservation> take(Collection<OrderId> orders);

    /** Keeps what has changed and announces what was decided. */
    void save(Collection<Reservation> reservations);

    Optional<Reservation> find(OrderId order);
}
