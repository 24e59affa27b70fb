package shop.shipping.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** All that is sent, by order. What {@code save} stores is announced by the same transaction. */
public interface Fulfilments {

    /**
     * Those of all these orders, unheard ones included; those that were kept nobody else changes
     * until the present transaction ends.
     */
    SortedMap<OrderId, Fulfilment> take(Collection<OrderId> orders);

    default Fulfilment take(OrderId order) {
        return requireNonNull(take(List.of(order)).get(order));
    }

    /**
     * Keeps what has changed, and its news.
     *
     * @throws ShippingProblem.FulfilmentChanged if one was changed since it was read
     */
    void save(Collection<Fulfilment> fulfilments);

    default void save(Fulfilment fulfilment) {
        save(List.of(fulfilment));
    }

    /** Where these shipments go and what is to be done about them; of those that are known. */
    List<Errand> errands(Collection<ShipmentId> shipments);

    /**
     * Hands out shipments about which something is to be done at the carrier and which nobody
     * looked at for {@code pause}; each is handed to one caller only until the pause is over again.
     */
    List<ShipmentId> takeDue(Instant now, Duration pause, int limit);
}
