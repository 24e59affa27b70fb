package shop.inventory.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.inventory.domain.OrderNews.Cancelled;
import shop.inventory.domain.OrderNews.Paid;
import shop.inventory.domain.OrderNews.Placed;
import shop.inventory.domain.OrderNews.Shipped;

/**
 * News of many orders, decided in memory one after the other in the order they were heard, so that
 * each product is written once for all of them.
 */
public record OrderBatch(List<OrderNews> news) {

    public OrderBatch {
        news = List.copyOf(news);
    }

    public Set<OrderId> orders() {
        return news.stream().map(OrderNews::order).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every product that deciding the batch may touch, given what its orders hold already. */
    public Set<ProductId> products(Collection<Reservation> held) {
        var wanted =
                news.stream()
                        .flatMap(one ->
                                one instanceof Placed(_, var lines) ? lines.stream() : Stream.of())
                        .map(Line::product);
        var kept =
                held.stream().flatMap(one -> one.allocations().stream()).map(Allocation::product);
        return Stream.concat(wanted, kept).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Decides each piece of news on the reservations and stocks taken for the batch. */
    public void decide(
            Map<OrderId, Reservation> reservations,
            StockRoom room,
            Instant expiresAt,
            Instant now) {
        for (var one : news) {
            var reservation =
                    Optional.ofNullable(reservations.get(one.order()))
                            .orElseThrow(() -> new IllegalStateException("not taken: " + one));
            switch (one) {
                case Placed(_, var lines) -> reservation.place(lines, room, expiresAt, now);
                case Paid(_) -> reservation.pay();
                case Shipped(_) -> reservation.ship(room, now);
                case Cancelled(_) -> reservation.cancel(room, now);
            }
        }
    }
}
